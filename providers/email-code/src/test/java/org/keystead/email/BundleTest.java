package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text in every language, each with the same blanks to fill, none missing, none idle. */
class BundleTest {

    private static final Path ROOT = Path.of("src/main/resources/theme-resources");
    private static final Pattern USED =
            Pattern.compile(
                    "[\"'](keystead(?:(?:EmailCode|TrustedDevice|StepUp|Factor|Enrol)[A-Z]\\w*"
                            + "|-email-code-\\w[\\w-]*))[\"']");
    // asked for by the id of a provider or of a credential's type
    private static final Set<String> BY_ID =
            Set.of(
                    "keystead-email-code-display-name",
                    "keystead-email-code-help-text",
                    "keystead-factor-otp",
                    "keystead-factor-webauthn",
                    "keystead-factor-webauthn-passwordless",
                    "keystead-factor-recovery-authn-codes",
                    "keystead-factor-keystead-trusted-device");

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
            // pages would swallow it, and the account console shows two where pages want two
            assertThat(text).as(key).doesNotContain("'");
            if (!"en".equals(language)) {
                assertThat(text).as(key).isNotEqualTo(english.getProperty(key));
            }
        }
    }

    @Test
    void everyTextIsUsedAndEveryUsedTextExists() throws IOException {
        Set<String> used = new TreeSet<>(BY_ID);
        for (Path source : sources()) {
            USED.matcher(Files.readString(source))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(used::add);
        }
        // names of form fields and elements, not of texts
        used.removeAll(Set.of("keystead-email-code-form", "keystead-email-code-instruction"));
        used.removeAll(Set.of("keystead-email-code-sent", "keystead-email-code-settings"));
        assertThat(used).isEqualTo(new TreeSet<>(bundle("en").stringPropertyNames()));
    }

    private static Set<Integer> blanks(String text) {
        MessageFormat format = new MessageFormat(text);
        return Pattern.compile("\\{(\\d+)")
                .matcher(format.toPattern())
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toSet());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> templates = Files.walk(ROOT.resolve("templates"))) {
            return Stream.concat(java, templates)
                    .filter(file -> file.toString().matches(".*\\.(java|ftl)"))
                    .toList();
        }
    }

    private static Properties bundle(String language) throws IOException {
        Path file = ROOT.resolve("messages/messages_" + language + ".properties");
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
