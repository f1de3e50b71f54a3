package org.keystead.access.rest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.utils.KeycloakSessionUtil;

/** Answers an {@link UnreadableBody} and undoes what its request began. */
@Provider
public final class UnreadableBodyMapper implements ExceptionMapper<UnreadableBody> {

    @Override
    public Response toResponse(UnreadableBody body) {
        KeycloakSessionUtil.getKeycloakSession().getTransactionManager().setRollbackOnly();
        return answer(body);
    }

    public static Response answer(UnreadableBody body) {
        return Response.status(body.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body.error())
                .build();
    }
}
