package org.keystead.access.rest.http;

import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.cors.Cors;

/** Answers a browser that asks whether it may ask, on every path. */
public final class PreflightResource {

    /** Whether that is what this request is. */
    public static boolean fits(KeycloakSession session) {
        return "OPTIONS".equals(session.getContext().getHttpRequest().getHttpMethod());
    }

    @OPTIONS
    public Response root() {
        return preflight();
    }

    @OPTIONS
    @Path("{any:.*}")
    public Response preflight() {
        return Cors.builder()
                .preflight()
                .auth()
                .allowedMethods("GET", "POST", "PUT", "DELETE", "OPTIONS")
                .add(Response.ok());
    }
}
