package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that is asked for is there, and none is idle. */
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
        assertThat(used).isEqualTo(new TreeSet<>(english().stringPropertyNames()));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> templates = Files.walk(ROOT.resolve("templates"))) {
            return Stream.concat(java, templates)
                    .filter(file -> file.toString().matches(".*\\.(java|ftl)"))
                    .toList();
        }
    }

    private static Properties english() throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                Files.newBufferedReader(ROOT.resolve("messages/messages_en.properties"))) {
            messages.load(reader);
        }
        return messages;
    }
}
