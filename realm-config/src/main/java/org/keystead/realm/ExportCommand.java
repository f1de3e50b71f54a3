package org.keystead.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes the realm's document; a file is there whole or not at all. */
final class ExportCommand implements Command {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "[--file <path>] [--format json|yaml] [--organization <alias>] writes the realm's"
                + " document";
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        Format format = Format.of(arguments);
        String query =
                arguments
                        .find("organization")
                        .map(alias -> "?organization=" + AdminRest.encode(alias))
                        .orElse("");
        Optional<Path> file = arguments.find("file").map(Path::of);
        AdminRest rest = AdminRest.connect(arguments, System.getenv());
        Progress progress = new Progress(err, "export");
        try (InputStream document =
                progress.counting(
                        rest.download(
                                "/organization-access/export" + query,
                                format.mediaType(),
                                progress))) {
            if (file.isPresent()) {
                replace(file.get(), document);
            } else {
                document.transferTo(out);
            }
        } catch (IOException e) {
            throw new RestException("the export ended early: " + e.getMessage());
        }
        return CLEAN;
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
