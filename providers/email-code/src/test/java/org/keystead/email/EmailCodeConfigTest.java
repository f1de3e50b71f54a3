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
        for (ProviderConfigProperty property : EmailCodeConfig.properties()) {
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
                .hasMessageContaining(key);
    }

    @Test
    void fourDigitsAreTooFewThoughFourLettersAreNot() {
        assertThat(EmailCodeConfig.from(Map.of("alphabet", "letters", "length", "4"))).isNotNull();
        assertThatThrownBy(() -> EmailCodeConfig.from(Map.of("length", "4")))
                .hasMessageContaining("7 to 12");
    }
}
