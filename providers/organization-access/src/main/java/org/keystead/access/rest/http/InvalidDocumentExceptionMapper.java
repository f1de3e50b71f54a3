package org.keystead.access.rest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.utils.KeycloakSessionUtil;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.representation.ErrorRepresentation;

/** Answers a malformed document with what is wrong with it. */
@Provider
public final class InvalidDocumentExceptionMapper
        implements ExceptionMapper<InvalidDocumentException> {

    @Override
    public Response toResponse(InvalidDocumentException exception) {
        KeycloakSessionUtil.getKeycloakSession().getTransactionManager().setRollbackOnly();
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(
                        new ErrorRepresentation(
                                "invalid-request",
                                "The request is malformed: " + exception.getMessage() + ".",
                                exception.faults(),
                                null))
                .build();
    }
}
