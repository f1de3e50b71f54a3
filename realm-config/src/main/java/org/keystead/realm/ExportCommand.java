package org.keystead.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the realm's document; a file is there whole or not at all. */
@Command(name = "export", description = "Writes the realm's document.")
final class ExportCommand implements Callable<Integer> {

    @Mixin private final Target target;

    @Option(
            names = "--file",
            paramLabel = "<path>",
            description = "Where to; the standard output if it is left out.")
    private Optional<Path> file;

    @Option(
            names = "--format",
            paramLabel = "json|yaml",
            description = "How to write it, where the file's name does not say so.")
    private Optional<String> format;

    @Option(
            names = "--organization",
            paramLabel = "<alias>",
            description = "That organization alone.")
    private Optional<String> organization;

    private final PrintStream out;
    private final PrintStream err;

    ExportCommand(Terminal terminal) {
        this.target = new Target(terminal.environment());
        this.out = terminal.out();
        this.err = terminal.err();
    }

    @Override
    public Integer call() {
        Format written = Format.of(format, file);
        String query =
                organization.map(alias -> "?organization=" + AdminRest.encode(alias)).orElse("");
        AdminRest rest = target.connect();
        Progress progress = new Progress(err, "export");
        try (InputStream document =
                progress.counting(
                        rest.download(
                                "/organization-access/export" + query,
                                written.mediaType(),
                                progress))) {
            if (file.isPresent()) {
                replace(file.get(), document);
            } else {
                document.transferTo(out);
            }
        } catch (IOException e) {
            throw new RestException("the export ended early: " + e.getMessage());
        }
        return Status.CLEAN;
    }

    private static void replace(Path file, InputStream document) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.copy(document, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
