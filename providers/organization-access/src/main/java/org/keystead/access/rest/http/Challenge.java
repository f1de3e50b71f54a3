package org.keystead.access.rest.http;

import org.keystead.access.model.StepUp;
import org.keystead.access.refusal.Refusal;

/** What {@code WWW-Authenticate} asks for. */
final class Challenge {

    private static final String ANOTHER_TOKEN = "Bearer error=\"invalid_token\"";

    private Challenge() {}

    /** What makes up for a refusal. */
    static String of(Refusal refusal) {
        if (refusal instanceof Refusal.StepUpNeeded needed) {
            return anotherLogin(needed.stepUp());
        }
        return refusal instanceof Refusal.ScopeNeeded needed
                ? anotherScope(needed.scope())
                : ANOTHER_TOKEN;
    }

    /** A token that was meant for this. */
    private static String anotherScope(String scope) {
        return "Bearer error=\"insufficient_scope\""
                + ", error_description=\"The token was not meant for this\""
                + ", scope=\""
                + scope
                + '"';
    }

    /** A stronger or fresher login (RFC 9470). */
    private static String anotherLogin(StepUp stepUp) {
        StringBuilder challenge =
                new StringBuilder("Bearer error=\"insufficient_user_authentication\"")
                        .append(", error_description=\"A stronger or fresher login is needed\"")
                        .append(", acr_values=\"")
                        .append(stepUp.acr().replaceAll("[\"\\\\]", ""))
                        .append('"');
        stepUp.maxAge().ifPresent(age -> challenge.append(", max_age=\"").append(age).append('"'));
        return challenge.toString();
    }
}
