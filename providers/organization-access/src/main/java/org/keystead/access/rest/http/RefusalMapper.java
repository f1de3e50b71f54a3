package org.keystead.access.rest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.utils.KeycloakSessionUtil;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.Representations;

/** Answers a {@link Refusal} and undoes what its request began. */
@Provider
public final class RefusalMapper implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        KeycloakSessionUtil.getKeycloakSession().getTransactionManager().setRollbackOnly();
        Response.ResponseBuilder response =
                Response.status(RefusalStatus.of(refusal))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(Representations.error(refusal));
        RefusalStatus.headers(refusal).forEach(response::header);
        return response.build();
    }
}
