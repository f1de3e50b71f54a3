package org.keystead.it.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The messages of our pages in the consoles, and the sources that ask for them. */
class ConsoleWordsTest {

    private static final Path THEMES = Bundle.REPOSITORY.resolve("themes/src/main");
    private static final Pattern USED = Pattern.compile("\"(keystead(?:Admin|Console)\\w+)\"");

    @Test
    void everyTextIsUsedAndEveryUsedTextExists() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path source : sources()) {
            USED.matcher(Files.readString(source))
                    .results()
                    .forEach(match -> used.add(match.group(1)));
        }
        assertThat(used).isEqualTo(new TreeSet<>(english().keys()));
    }

    private static Bundle english() {
        Path folder = THEMES.resolve("resources/theme-resources/messages");
        return Bundle.all().stream()
                .filter(bundle -> bundle.folder().equals(folder))
                .filter(bundle -> bundle.language().equals("en"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> sources = Files.walk(THEMES.resolve("ui/src"))) {
            return sources.filter(file -> file.toString().matches(".*\\.tsx?")).toList();
        }
    }
}
