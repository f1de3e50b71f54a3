package org.keystead.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence in every language, each with the same blanks, none missing, none idle. */
class BundleTest {

    private static final Path MESSAGES = Path.of("src/main/resources/theme-resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/theme-resources/templates");
    private static final Pattern USED = Pattern.compile("\"(keystead[A-Z]\\w*)\"");
    private static final Pattern BLANK = Pattern.compile("\\{(\\d)}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "sv", "nl", "ru", "de"})
    void languageIsComplete(String language) throws IOException {
        Properties english = bundle("en");
        Properties messages = bundle(language);
        assertThat(messages.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            String text = messages.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(blanks(text)).as(key).isEqualTo(blanks(english.getProperty(key)));
            assertThat(text.replace("''", "")).as("a lone apostrophe: %s", key).doesNotContain("'");
            if (!language.equals("en")) {
                assertThat(text).as(key).isNotEqualTo(english.getProperty(key));
            }
        }
    }

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
        assertThat(used).isEqualTo(new TreeSet<>(bundle("en").stringPropertyNames()));
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
    }

    private static Properties bundle(String language) throws IOException {
        Path file = MESSAGES.resolve("messages_" + language + ".properties");
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(
                        Arrays.stream(text.split("\n", -1))
                                .map(line -> line.split("=", 2)[0])
                                .filter(key -> !key.isBlank()))
                .doesNotHaveDuplicates();
        Properties messages = new Properties();
        messages.load(new StringReader(text));
        return messages;
    }
}
