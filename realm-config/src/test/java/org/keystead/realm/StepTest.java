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

    @Test
    void keptStepsAreAsTheRealmHasThem() {
        Step ours =
                FlowText.flow(
                        "{step:auth-spnego,requirement:DISABLED,kept:true},"
                                + "{step:identity-provider-redirector,requirement:ALTERNATIVE,kept:true},"
                                + "{step:auth-cookie,requirement:ALTERNATIVE}");
        Step realms =
                FlowText.flow(
                        "{step:auth-cookie,requirement:DISABLED},"
                                + "{step:identity-provider-redirector,requirement:ALTERNATIVE,"
                                + "config:{defaultProvider:partner}},"
                                + "{step:auth-spnego,requirement:ALTERNATIVE}");

        assertThat(ours.keeping(List.of(realms)).steps())
                .extracting(Step::requirement)
                .containsExactly("ALTERNATIVE", "ALTERNATIVE", "ALTERNATIVE");
        assertThat(ours.keeping(List.of(realms)).steps().get(1).config())
                .containsEntry("defaultProvider", "partner");
        assertThat(ours.keeping(List.of())).isEqualTo(ours);
    }

    @Test
    void keptStepIsDisabledWhereTheFlowAroundItIs() {
        Step ours =
                FlowText.flow("{step:auth-username-password-form,requirement:REQUIRED,kept:true}");
        Step realms =
                FlowText.flow(
                        "{flow:forms,requirement:DISABLED,steps:["
                                + "{step:auth-username-password-form,requirement:REQUIRED}]}");

        assertThat(ours.keeping(List.of(realms)).steps().get(0).requirement())
                .isEqualTo("DISABLED");
    }

    private static Step step(String provider, Map<String, String> config) {
        return new Step(provider, "", "", "REQUIRED", false, false, config, List.of());
    }
}
