package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.provider.ProviderConfigProperty;
import org.keystead.email.CodeFormat.Alphabet;

class EmailCodeConfigTest {

    @Test
    void nothingSetMeansTheDefaults() {
        EmailCodeConfig config = EmailCodeConfig.from(Map.of());
        assertThat(config)
                .isEqualTo(
                        new EmailCodeConfig(
                                new CodeFormat(Alphabet.DIGITS, 8), 300, 5, 20, 30, 20, true, 0));
    }

    @Test
    void shownDefaultsAreTheDefaults() {
        Map<String, String> shown = new HashMap<>();
        for (ProviderConfigProperty property : Setting.properties()) {
            shown.put(property.getName(), property.getDefaultValue().toString());
            assertThat(property.getLabel()).isNotBlank();
            assertThat(property.getHelpText()).isNotBlank();
        }
        assertThat(EmailCodeConfig.from(shown)).isEqualTo(EmailCodeConfig.from(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "alphabet, LETTERS",
        "length, 12",
        "lifeSeconds, 60",
        "lifeSeconds, 600",
        "triesPerCode, 1",
        "triesPerHour, 100",
        "cooldownSeconds, 10",
        "mailsPerHour, 60",
        "unverifiedAddresses, false",
        "rememberDays, 90",
        "lifeSeconds, ''"
    })
    void boundsAreWithin(String key, String value) {
        assertThat(EmailCodeConfig.from(Map.of(key, value))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "alphabet, emoji",
        "length, 6",
        "length, 13",
        "lifeSeconds, 59",
        "lifeSeconds, 601",
        "lifeSeconds, soon",
        "triesPerCode, 0",
        "triesPerCode, 6",
        "triesPerHour, 101",
        "cooldownSeconds, 0",
        "mailsPerHour, 1000",
        "unverifiedAddresses, maybe",
        "rememberDays, -1",
        "rememberDays, 91"
    })
    void anythingBeyondIsRefusedByName(String key, String value) {
        assertThatThrownBy(() -> EmailCodeConfig.from(Map.of(key, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(label(key) + " (" + key + ")");
    }

    @Test
    void everyFaultIsTold() {
        assertThatThrownBy(
                        () ->
                                EmailCodeConfig.from(
                                        Map.of(
                                                "lifeSeconds",
                                                "soon",
                                                "alphabet",
                                                "emoji",
                                                "length",
                                                "13",
                                                "rememberDays",
                                                "8")))
                .hasMessage(
                        "Alphabet (alphabet) must be digits or letters;"
                                + " Length (length) must be a whole number from 4 to 12;"
                                + " Life (lifeSeconds) must be a whole number from 60 to 600");
    }

    private static String label(String key) {
        return Setting.properties().stream()
                .filter(property -> property.getName().equals(key))
                .map(ProviderConfigProperty::getLabel)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fourDigitsAreTooFewThoughFourLettersAreNot() {
        assertThat(EmailCodeConfig.from(Map.of("alphabet", "letters", "length", "4"))).isNotNull();
        assertThatThrownBy(() -> EmailCodeConfig.from(Map.of("length", "4")))
                .hasMessageContaining("7 to 12");
    }
}
