package org.keystead.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecretTest {

    private final KeySecret secret = KeySecret.of(KeySecret.newId());

    @Test
    void aSecretIsReadAsItWasWritten() {
        KeySecret read = KeySecret.parse(secret.text()).orElseThrow();

        assertThat(read.id()).isEqualTo(secret.id());
        assertThat(read.hash()).isEqualTo(secret.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void neitherShellNorUrlHasToEscapeIt() {
        assertThat(secret.text()).matches("ksk_[0-9A-Za-z]+");
        assertThat(URLEncoder.encode(secret.text(), StandardCharsets.UTF_8))
                .isEqualTo(secret.text());
    }

    @Test
    void everyMistypedCharacterIsNoticed() {
        String text = secret.text();
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(KeySecret.parse(text.substring(0, i) + other + text.substring(i + 1)))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void everyPairThatChangedPlacesIsNoticed() {
        String text = secret.text();
        for (int i = 0; i + 1 < text.length(); i++) {
            char one = text.charAt(i);
            char next = text.charAt(i + 1);
            assertThat(
                            KeySecret.parse(
                                            text.substring(0, i)
                                                    + next
                                                    + one
                                                    + text.substring(i + 2))
                                    .isPresent())
                    .as("character %d", i)
                    .isEqualTo(one == next);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ksk_", "ksk_x", "Bearer", "\u0000", "ksk_é"})
    void anyOtherTextIsNone(String text) {
        assertThat(KeySecret.parse(text)).isEmpty();
    }

    @Test
    void whatStandsAroundItIsNoPartOfIt() {
        assertThat(KeySecret.parse(secret.text() + "\n")).isEmpty();
        assertThat(KeySecret.parse(" " + secret.text())).isEmpty();
        assertThat(KeySecret.parse(secret.text() + secret.text())).isEmpty();
    }

    @Test
    void noTwoSecretsOfOneKeyAreTheSame() {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            texts.add(KeySecret.of(secret.id()).text());
        }
        assertThat(texts).hasSize(1000);
    }

    @Test
    void noLogTellsIt() {
        String unknown = secret.text().substring(KeySecret.PREFIX.length() + secret.id().length());

        assertThat(secret.toString()).doesNotContain(unknown);
        assertThat(new Presented(secret.text(), Optional.empty()).toString())
                .doesNotContain(unknown);
    }
}
