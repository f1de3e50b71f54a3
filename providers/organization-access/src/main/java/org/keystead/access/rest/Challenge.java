package org.keystead.access.rest;

import org.keystead.access.model.StepUp;

/** What {@code WWW-Authenticate} asks for. */
final class Challenge {

    static final String ANOTHER_TOKEN = "Bearer error=\"invalid_token\"";

    /** A token that was meant for managing. */
    static final String ANOTHER_SCOPE =
            "Bearer error=\"insufficient_scope\""
                    + ", error_description=\"The token was not meant for this\""
                    + ", scope=\""
                    + Caller.MANAGING
                    + '"';

    private Challenge() {}

    /** A stronger or fresher login (RFC 9470). */
    static String anotherLogin(StepUp stepUp) {
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
