package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void furtherSettingsOfOurStepsAreTheAdministrators() {
        Step wanted = step("keystead-yubikey-otp", Map.of("default.reference.value", "otp"));
        Step configured =
                step(
                        "keystead-yubikey-otp",
                        Map.of(
                                "default.reference.value", "**********",
                                "keystead.yubikey.client-id", "1"));

        assertThat(configured.isAsWanted(wanted)).isTrue();
        assertThat(step("keystead-yubikey-otp", Map.of()).isAsWanted(wanted)).isFalse();
    }

    @Test
    void furtherSettingsOfOtherStepsAreNot() {
        Step wanted = step("conditional-credential", Map.of("credentials", "otp"));
        Step tampered =
                step("conditional-credential", Map.of("credentials", "otp", "included", "true"));

        assertThat(tampered.isAsWanted(wanted)).isFalse();
    }

    private static Step step(String provider, Map<String, String> config) {
        return new Step(provider, "", "", "REQUIRED", false, config, List.of());
    }
}
