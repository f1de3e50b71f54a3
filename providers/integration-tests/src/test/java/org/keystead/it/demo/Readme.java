package org.keystead.it.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/** The README as it stands in this repository. */
final class Readme {

    private Readme() {}

    static String text() {
        try {
            return Files.readString(Checkout.repository().resolve("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the first group of a pattern finds in the one line that begins so. */
    static List<String> line(String beginning, String pattern) {
        List<String> lines = text().lines().filter(line -> line.startsWith(beginning)).toList();
        if (lines.size() != 1) {
            throw new AssertionError(lines + " instead of one line with " + beginning);
        }
        return Pattern.compile(pattern)
                .matcher(lines.get(0))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
