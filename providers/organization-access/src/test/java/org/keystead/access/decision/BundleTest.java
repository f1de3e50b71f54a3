package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence that is asked for is there, and none is idle. */
class BundleTest {

    private static final Path MESSAGES = Path.of("src/main/resources/theme-resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/theme-resources/templates");
    private static final Pattern USED = Pattern.compile("\"(keystead[A-Z]\\w*)\"");

    @Test
    void everySentenceIsUsedAndEveryUsedOneExists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (!source.toString().contains("/jpa/")) {
                    USED.matcher(Files.readString(source))
                            .results()
                            .forEach(match -> used.add(match.group(1)));
                }
            }
        }
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                USED.matcher(Files.readString(template))
                        .results()
                        .forEach(match -> used.add(match.group(1)));
            }
        }
        assertThat(used).isEqualTo(new TreeSet<>(english().stringPropertyNames()));
    }

    private static Properties english() throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve("messages_en.properties"))) {
            messages.load(reader);
        }
        return messages;
    }
}
