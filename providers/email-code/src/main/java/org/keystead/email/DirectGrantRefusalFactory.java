package org.keystead.email;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/**
 * Refuses a direct grant as a wrong password is refused, so that nobody learns that it is right.
 */
public final class DirectGrantRefusalFactory extends StepFactory {

    /** Without a second step. */
    static final String REASON = "keystead_no_second_step";

    public DirectGrantRefusalFactory() {
        super((Step) DirectGrantRefusalFactory::refuse);
    }

    private static void refuse(AuthenticationFlowContext context) {
        context.getEvent()
                .user(context.getUser())
                .detail(Details.REASON, REASON)
                .error(Errors.INVALID_USER_CREDENTIALS);
        Response refusal =
                Response.status(Response.Status.BAD_REQUEST)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(
                                new OAuth2ErrorRepresentation(
                                        OAuthErrorException.INVALID_GRANT,
                                        "Invalid user credentials"))
                        .build();
        context.failure(AuthenticationFlowError.INVALID_USER, refusal);
    }

    @Override
    public String getId() {
        return "keystead-direct-grant-refusal";
    }

    @Override
    public String getDisplayType() {
        return "Refuse the direct grant";
    }

    @Override
    public String getHelpText() {
        return "Refuses as a wrong password is refused.";
    }
}
