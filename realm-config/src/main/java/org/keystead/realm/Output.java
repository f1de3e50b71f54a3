package org.keystead.realm;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import picocli.CommandLine.Option;

/** What a command prints: lines for people, or one JSON object for a pipeline. */
final class Output {

    static final String JSON = "--json";

    @Option(names = JSON, description = "Print one JSON object instead of lines for people.")
    private boolean json;

    private final PrintStream out;

    Output(PrintStream out) {
        this.out = out;
    }

    boolean isJson() {
        return json;
    }

    PrintStream stream() {
        return out;
    }

    /** For people alone. */
    void line(String text) {
        if (!json) {
            out.println(text);
        }
    }

    /** For pipelines alone, and once. */
    void object(Object object) {
        if (json) {
            write(object, out);
        }
    }

    static void write(Object object, PrintStream out) {
        try {
            out.println(AdminRest.JSON.writeValueAsString(object));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
