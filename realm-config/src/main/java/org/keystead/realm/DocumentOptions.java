package org.keystead.realm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which document is sent, and how much of it must be in order. */
final class DocumentOptions {

    @Option(names = "--file", required = true, paramLabel = "<path>", description = "The document.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "json|yaml",
            description = "How it is written, where the file's name does not say so.")
    private Optional<String> format;

    @Option(
            names = "--organization",
            paramLabel = "<alias>",
            description = "Refuse a document that speaks of anything else.")
    private Optional<String> organization;

    @Option(
            names = "--skip",
            description = "Leave alone the parts in which something is wrong, instead of all.")
    private boolean skip;

    @Option(
            names = "--force",
            description =
                    "Take away grants that lose their meaning, and let an organization lose its"
                            + " last owner.")
    private boolean force;

    /** Sends it and prints what the server did, or would do. */
    Report send(Target target, boolean dryRun, Output output, Progress progress) {
        if (!Files.isReadable(file)) {
            throw new UsageException("cannot read " + file);
        }
        Format written = Format.of(format, Optional.of(file));
        AdminRest rest = target.connect();
        String path = "/organization-access/import" + query(dryRun);
        try (InputStream answer = rest.upload(path, written.mediaType(), file, progress)) {
            return Report.print(answer, output);
        } catch (IOException e) {
            throw new RestException("the answer ended early: " + e.getMessage());
        }
    }

    private String query(boolean dryRun) {
        List<String> parts = new ArrayList<>();
        parts.add("dry-run=" + dryRun);
        parts.add("skip=" + skip);
        parts.add("force=" + force);
        organization.ifPresent(alias -> parts.add("organization=" + AdminRest.encode(alias)));
        return "?" + String.join("&", parts);
    }
}
