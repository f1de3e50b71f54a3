package org.keystead.access.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;
import org.keystead.access.rest.authzen.AuthZenErrors;
import org.keystead.access.rest.http.OurPaths;
import org.keystead.access.rest.http.UnreadableBody;
import org.keystead.access.rest.http.UnreadableBodyMapper;

/**
 * Refuses forms, since none of our endpoints takes one: Keycloak reads a form before it asks us,
 * and ends with 500 where it cannot be read.
 *
 * <p>One without a body is let pass: it is what {@code curl -X POST -d ''} sends.
 */
@Provider
@PreMatching
@Priority(NoForms.BEFORE_HEADERS_ARE_DROPPED)
public final class NoForms implements ContainerRequestFilter {

    /** Keycloak reads even a form whose type cannot be read, and which we would drop. */
    static final int BEFORE_HEADERS_ARE_DROPPED = Priorities.USER - 1;

    @Override
    public void filter(ContainerRequestContext request) {
        if (OurPaths.has(request) && isForm(request) && hasBody(request)) {
            UnreadableBody body =
                    UnreadableBody.wrongType(MediaType.APPLICATION_JSON + ", not a form");
            request.abortWith(
                    request.getUriInfo().getPath().contains("/access/v1/")
                            ? authZen(request, body)
                            : UnreadableBodyMapper.answer(body));
        }
    }

    /** Looks at how it begins, as Keycloak does: the rest may not even be a media type. */
    private static boolean isForm(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return type != null
                && Stream.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA)
                        .anyMatch(type::startsWith);
    }

    private static boolean hasBody(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") != null
                || (length != null && !length.equals("0"));
    }

    private static Response authZen(ContainerRequestContext request, UnreadableBody body) {
        Response.ResponseBuilder answer = AuthZenErrors.of(body);
        AuthZenErrors.requestId(request.getHeaderString(AuthZenErrors.REQUEST_ID))
                .ifPresent(id -> answer.header(AuthZenErrors.REQUEST_ID, id));
        return answer.build();
    }
}
