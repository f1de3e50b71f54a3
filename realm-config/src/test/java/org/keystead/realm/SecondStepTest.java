package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondStepTest {

    @ParameterizedTest
    @CsvSource({
        "default,browser",
        "email-step-up,browser",
        "default,post-broker",
        "email-step-up,post-broker",
        "default,direct-grant"
    })
    void shippedFlowsAreCertainWithAndWithoutYubiKeys(String variant, String file) {
        Step flow = new FlowFile(variant).flow(file);
        assertThat(SecondStep.isCertain(flow.fit(id -> true, Map.of()))).isTrue();
        assertThat(SecondStep.isCertain(flow.fit(id -> false, Map.of()))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nothing but a password
                "false | {step:auth-username-password-form,requirement:REQUIRED}",
                // a code after it
                "true  | {step:auth-username-password-form,requirement:REQUIRED},"
                        + "{step:keystead-email-code,requirement:REQUIRED}",
                "false | {step:auth-username-password-form,requirement:REQUIRED},"
                        + "{step:keystead-email-code,requirement:DISABLED}",
                // required alone makes Keycloak pass over alternatives beside it
                "false | {step:auth-username-password-form,requirement:REQUIRED},"
                        + "{step:keystead-email-code,requirement:ALTERNATIVE}",
                // set up on the spot by whoever has the password
                "false | {step:auth-username-password-form,requirement:REQUIRED},"
                        + "{step:auth-otp-form,requirement:REQUIRED}",
                // for those only who have set something up
                "false | {step:auth-username-password-form,requirement:REQUIRED},"
                        + "{flow:f,requirement:CONDITIONAL,steps:["
                        + "{step:conditional-user-configured,requirement:REQUIRED},"
                        + "{step:auth-otp-form,requirement:REQUIRED}]}",
                // for those who have used nothing
                "true  | {step:auth-username-password-form,requirement:REQUIRED},"
                        + "{flow:f,requirement:CONDITIONAL,steps:["
                        + "{step:conditional-credential,requirement:REQUIRED,"
                        + "config:{credentials:'otp##webauthn',included:'false'}},"
                        + "{step:keystead-email-code,requirement:REQUIRED}]}",
                // a password is no second factor
                "false | {step:auth-username-password-form,requirement:REQUIRED},"
                        + "{flow:f,requirement:CONDITIONAL,steps:["
                        + "{step:conditional-credential,requirement:REQUIRED,"
                        + "config:{credentials:'otp##password',included:'false'}},"
                        + "{step:keystead-email-code,requirement:REQUIRED}]}",
                // one way out of two
                "false | {flow:f,requirement:ALTERNATIVE,steps:["
                        + "{step:keystead-email-code,requirement:REQUIRED}]},"
                        + "{step:auth-username-password-form,requirement:ALTERNATIVE}",
                "true  | {step:auth-cookie,requirement:ALTERNATIVE},"
                        + "{flow:f,requirement:ALTERNATIVE,steps:["
                        + "{step:keystead-email-code,requirement:REQUIRED}]}",
                // at the second level only
                "false | {flow:one,requirement:CONDITIONAL,steps:["
                        + "{step:conditional-level-of-authentication,requirement:REQUIRED},"
                        + "{step:auth-username-password-form,requirement:REQUIRED}]},"
                        + "{flow:two,requirement:CONDITIONAL,steps:["
                        + "{step:conditional-level-of-authentication,requirement:REQUIRED},"
                        + "{step:keystead-email-code,requirement:REQUIRED}]}",
                "true  | {step:deny-access-authenticator,requirement:REQUIRED}",
                // the organization's step passes on who is logged in already
                "true  | {step:auth-cookie,requirement:ALTERNATIVE},"
                        + "{flow:o,requirement:ALTERNATIVE,steps:["
                        + "{flow:c,requirement:CONDITIONAL,steps:["
                        + "{step:conditional-user-configured,requirement:REQUIRED},"
                        + "{step:organization,requirement:ALTERNATIVE}]}]},"
                        + "{flow:f,requirement:ALTERNATIVE,steps:["
                        + "{step:keystead-email-code,requirement:REQUIRED}]}",
                // either condition may be the only one that is true
                "false | {flow:a,requirement:CONDITIONAL,steps:["
                        + "{step:conditional-user-role,requirement:REQUIRED},"
                        + "{step:keystead-email-code,requirement:REQUIRED}]},"
                        + "{flow:b,requirement:CONDITIONAL,steps:["
                        + "{step:conditional-user-role,requirement:REQUIRED},"
                        + "{step:auth-username-password-form,requirement:REQUIRED}]}"
            })
    void openFlowsAreTold(boolean certain, String steps) {
        assertThat(SecondStep.isCertain(FlowText.flow(steps))).isEqualTo(certain);
    }

    @Test
    void nothingIsCertainAboutNoFlow() {
        assertThat(FlowText.flow("{step:auth-spnego,requirement:ALTERNATIVE}"))
                .matches(flow -> !SecondStep.isCertain(flow));
    }
}
