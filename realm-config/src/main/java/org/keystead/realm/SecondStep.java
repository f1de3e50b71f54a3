package org.keystead.realm;

import java.util.List;
import java.util.Set;

/**
 * Whether nobody comes through a flow on a first factor alone.
 *
 * <p>It says yes only where that is certain from the flow as it stands; a flow too clever to follow
 * counts as open.
 */
final class SecondStep {

    /** What the credential condition knows second factors by. */
    private static final Set<String> FACTORS =
            Set.of(
                    "keystead-email-code",
                    "keystead-yubikey-otp",
                    "otp",
                    "webauthn",
                    "webauthn-passwordless",
                    "recovery-authn-codes");

    private static final Set<String> STEPS =
            Set.of(
                    "keystead-email-code",
                    "keystead-yubikey-otp",
                    "webauthn-authenticator-passwordless",
                    "direct-grant-validate-otp",
                    "keystead-direct-grant-refusal",
                    "deny-access-authenticator");

    /** Native steps that let somebody through who sets them up on the spot, when required. */
    private static final Set<String> ENROLLING =
            Set.of("auth-otp-form", "webauthn-authenticator", "auth-recovery-authn-code-form");

    /** Steps that pass on who was let in elsewhere: by an earlier login, or by a provider. */
    private static final Set<String> ELSEWHERE =
            Set.of("auth-cookie", "identity-provider-redirector", "organization");

    /** Passed over by devices only on which the second step was taken before. */
    private static final String UNKNOWN_DEVICE = "keystead-condition-unknown-device";

    private static final String LEVEL = "conditional-level-of-authentication";
    private static final String CREDENTIAL = "conditional-credential";

    private SecondStep() {}

    /** Whether every way through this flow takes a second step. */
    static boolean isCertain(Step flow) {
        // a required or conditional step makes Keycloak pass over alternatives beside it
        List<Step> binding = flow.steps().stream().filter(SecondStep::binds).toList();
        if (!binding.isEmpty()) {
            // nobody comes through a flow whose conditions are all false
            return binding.stream().anyMatch(s -> holds(s, flow))
                    || binding.stream().allMatch(s -> s.is("CONDITIONAL") && isCertain(s));
        }
        return flow.steps().stream()
                .filter(s -> s.is("ALTERNATIVE"))
                .allMatch(SecondStep::isCertainAlone);
    }

    /** Whether nobody comes through the step on a first factor alone, as one of several. */
    static boolean isCertainAlone(Step alternative) {
        return ELSEWHERE.contains(alternative.provider())
                || takes(alternative)
                || enrolls(alternative);
    }

    static boolean binds(Step step) {
        return step.is("CONDITIONAL") || (step.is("REQUIRED") && !isCondition(step));
    }

    private static boolean holds(Step step, Step parent) {
        return step.is("REQUIRED")
                ? takes(step)
                : (isCertain(step) && isCertainToRun(step, parent));
    }

    private static boolean takes(Step step) {
        return step.isFlow() ? isCertain(step) : STEPS.contains(step.provider());
    }

    // as an alternative such a step is passed over by who has not set it up
    private static boolean enrolls(Step step) {
        return ENROLLING.contains(step.provider());
    }

    private static boolean isCondition(Step step) {
        return step.provider().startsWith("conditional-")
                || step.provider().startsWith("keystead-condition-");
    }

    /** Whether the conditional flow runs for everybody who has not taken a second step yet. */
    private static boolean isCertainToRun(Step flow, Step parent) {
        return flow.steps().stream()
                .filter(s -> isCondition(s) && !s.is("DISABLED"))
                .allMatch(
                        s ->
                                isFirstLevel(s, flow, parent)
                                        || asksForTheUnproven(s)
                                        || UNKNOWN_DEVICE.equals(s.provider()));
    }

    // until some level is reached Keycloak takes the level's condition for true, whatever is asked
    private static boolean isFirstLevel(Step condition, Step flow, Step parent) {
        return LEVEL.equals(condition.provider())
                && parent.steps().stream()
                        .filter(s -> s.steps().stream().anyMatch(c -> LEVEL.equals(c.provider())))
                        .findFirst()
                        .filter(first -> first.flow().equals(flow.flow()))
                        .isPresent();
    }

    private static boolean asksForTheUnproven(Step condition) {
        return CREDENTIAL.equals(condition.provider())
                && !Boolean.parseBoolean(condition.config().get("included"))
                && FACTORS.containsAll(
                        Set.of(condition.config().getOrDefault("credentials", "").split("##")));
    }
}
