package org.keystead.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the realm what a document says, or tells what that would change. */
record ImportCommand(String name, boolean dryRun) implements Command {

    @Override
    public String usage() {
        return "--file <path> [--format json|yaml] [--organization <alias>] [--skip] [--force] "
                + (dryRun ? "tells what an import would change" : "makes the realm what it says");
    }

    @Override
    public int run(Arguments arguments, PrintStream out, PrintStream err) {
        Path file = Path.of(arguments.required("file"));
        if (!Files.isReadable(file)) {
            throw new UsageException("cannot read " + file);
        }
        Format format = Format.of(arguments);
        boolean plan = dryRun || arguments.has("dry-run");
        AdminRest rest = AdminRest.connect(arguments, System.getenv());
        String path = "/organization-access/import" + query(arguments, plan);
        try (InputStream answer =
                rest.upload(path, format.mediaType(), file, new Progress(err, name))) {
            Report report = Report.print(answer, out);
            boolean clean = plan ? report.empty() : report.skipped() == 0;
            return clean ? CLEAN : FOUND;
        } catch (IOException e) {
            throw new RestException("the answer ended early: " + e.getMessage());
        }
    }

    private static String query(Arguments arguments, boolean plan) {
        List<String> parts = new ArrayList<>();
        parts.add("dry-run=" + plan);
        parts.add("skip=" + arguments.has("skip"));
        parts.add("force=" + arguments.has("force"));
        arguments
                .find("organization")
                .ifPresent(alias -> parts.add("organization=" + AdminRest.encode(alias)));
        return "?" + String.join("&", parts);
    }
}
