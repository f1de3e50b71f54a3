package org.keystead.access.listener;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.utils.MediaTypeMatcher;
import org.keystead.access.rule.Invariant;

/** Says no at one of Keycloak's doors: as a page to people, as JSON to programs. */
final class LastOwnerAnswer {

    private static final String LAST_OWNER = "keysteadLastOwner";

    private LastOwnerAnswer() {}

    static WebApplicationException to(KeycloakSession session) {
        Response answer =
                isForPeople(session)
                        ? session.getProvider(LoginFormsProvider.class)
                                .setError(LAST_OWNER)
                                .createErrorPage(Response.Status.CONFLICT)
                        : json(Invariant.LAST_OWNER.code());
        return new WebApplicationException(Invariant.LAST_OWNER.code(), answer);
    }

    private static Response json(String message) {
        ErrorRepresentation error = new ErrorRepresentation();
        error.setErrorMessage(message);
        return Response.status(Response.Status.CONFLICT)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(error)
                .build();
    }

    /** Workflows and schedules ask without a request. */
    private static boolean isForPeople(KeycloakSession session) {
        try {
            HttpRequest request = session.getContext().getHttpRequest();
            return request != null && MediaTypeMatcher.isHtmlRequest(request.getHttpHeaders());
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
