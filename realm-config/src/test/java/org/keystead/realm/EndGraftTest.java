package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndGraftTest {

    private static final String PASSWORD =
            "{step:auth-username-password-form,requirement:REQUIRED}";
    private static final String COOKIE = "{step:auth-cookie,requirement:ALTERNATIVE}";
    private static final String APP =
            "{flow:two,requirement:CONDITIONAL,steps:["
                    + "{step:conditional-user-configured,requirement:REQUIRED},"
                    + "{step:auth-otp-form,requirement:ALTERNATIVE}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // as Keycloak's own is built
                COOKIE
                        + ",{flow:forms,requirement:ALTERNATIVE,steps:["
                        + PASSWORD
                        + ","
                        + APP
                        + "]} | keystead test forms",
                // all in one flow
                PASSWORD + " | keystead test",
                // deeper down
                COOKIE
                        + ",{flow:a,requirement:ALTERNATIVE,steps:["
                        + "{flow:b,requirement:ALTERNATIVE,steps:["
                        + PASSWORD
                        + "]}]} | keystead test b"
            })
    void loginGoesOnWhereItEnded(String steps, String point) {
        EndGraft graft = (EndGraft) graft(FlowText.flow(steps)).orElseThrow();
        assertThat(graft.alias()).isEqualTo("keystead test");
        assertThat(graft.point()).isEqualTo(point);
    }

    @Test
    void flowThatIsCertainStaysAsItIs() {
        assertThat(
                        graft(
                                FlowText.flow(
                                        PASSWORD
                                                + ",{step:keystead-email-code,requirement:REQUIRED}")))
                .isEmpty();
    }

    @Test
    void copyThatLostWhatItGotGetsItAgain() {
        Step own =
                FlowText.flow(
                        COOKIE + ",{flow:f,requirement:ALTERNATIVE,steps:[" + PASSWORD + "]}");
        List<Step> steps = parts("keystead test");
        Step copy = named(own, "keystead test").ending("f", steps.subList(0, 2));
        EndGraft graft = (EndGraft) graft(copy).orElseThrow();
        assertThat(graft.alias()).isEqualTo("keystead test");
        assertThat(graft.point()).isEqualTo("f");
        assertThat(graft.steps()).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{step:auth-spnego,requirement:ALTERNATIVE},{flow:f,requirement:ALTERNATIVE,steps:["
                        + PASSWORD
                        + "]} | auth-spnego lets people in by itself",
                "{flow:f,requirement:ALTERNATIVE,steps:["
                        + PASSWORD
                        + "]},{flow:g,requirement:ALTERNATIVE,steps:["
                        + PASSWORD
                        + "]} | it has 2 ways in",
                "{flow:f,requirement:CONDITIONAL,steps:["
                        + "{step:conditional-level-of-authentication,requirement:REQUIRED},"
                        + PASSWORD
                        + "]} | it has steps of the kind conditional-level-of-authentication"
            })
    void whatCannotBeDoneIsSaid(String steps, String why) {
        assertThatThrownBy(() -> graft(FlowText.flow(steps)))
                .isInstanceOf(UnfitFlowException.class)
                .hasMessageContaining("the flow \"test\" cannot be given the second step: " + why);
    }

    private static Optional<Graft> graft(Step flow) {
        return EndGraft.of(flow, EndGraftTest::parts);
    }

    private static List<Step> parts(String alias) {
        return new FlowFile("default")
                .part("second-step", alias).stream()
                        .map(step -> step.fit(provider -> true, Map.of()))
                        .toList();
    }

    private static Step named(Step flow, String alias) {
        return new Step(
                flow.provider(),
                alias,
                flow.description(),
                flow.requirement(),
                flow.optional(),
                flow.kept(),
                flow.config(),
                flow.steps());
    }
}
