package org.keystead.access.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.utils.KeycloakSessionUtil;

/** Answers an {@link ApiException} and undoes what its request began. */
@Provider
public final class ApiExceptionMapper implements ExceptionMapper<ApiException> {

    @Override
    public Response toResponse(ApiException exception) {
        KeycloakSessionUtil.getKeycloakSession().getTransactionManager().setRollbackOnly();
        Response.ResponseBuilder response =
                Response.status(exception.status())
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(exception.error());
        exception.headers().forEach(response::header);
        return response.build();
    }
}
