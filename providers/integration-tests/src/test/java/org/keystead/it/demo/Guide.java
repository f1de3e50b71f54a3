package org.keystead.it.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page of {@code docs/guides}, and the files that it tells people to make. */
record Guide(String name, String text) {

    private static final Pattern FILE =
            Pattern.compile("<!-- file: (\\S+) -->\n```\\w+\n(.*?)```", Pattern.DOTALL);

    private static final Pattern BORROWED = Pattern.compile("<!-- file of (\\S+): (\\S+) -->");

    static Guide named(String name) {
        Path page = Checkout.repository().resolve("docs/guides/" + name + ".md");
        try {
            return new Guide(name, Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one command that it says to run. */
    String command() {
        List<Walk.Step> steps = Walk.of(text).steps();
        if (steps.size() != 1) {
            throw new AssertionError(steps + " instead of one command in " + name);
        }
        return steps.get(0).commands().strip();
    }

    /** Writes its files, and those that it takes from other guides, into a folder of their own. */
    Path unpacked() {
        Map<String, String> files = new HashMap<>(files());
        BORROWED.matcher(text)
                .results()
                .forEach(b -> files.put(b.group(2), named(b.group(1)).files().get(b.group(2))));
        if (files.isEmpty()) {
            throw new AssertionError("no file in " + name);
        }
        Path folder = Path.of(System.getProperty("keystead.work"), "guides", name);
        try {
            // or Maven would take the settings of this repository, which is above
            Files.createDirectories(folder.resolve(".mvn"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> files() {
        return FILE.matcher(text)
                .results()
                .collect(Collectors.toMap(file -> file.group(1), file -> file.group(2)));
    }
}
