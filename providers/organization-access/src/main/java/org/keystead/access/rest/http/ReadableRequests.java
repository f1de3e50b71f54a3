package org.keystead.access.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.keystead.access.json.Wording;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.Representations;

/**
 * Keeps from our endpoints what neither Keycloak nor its database can read: a header that cannot be
 * read is as good as none, one that asks for a page too, and a path with control characters names
 * nothing.
 *
 * <p>Keycloak reads the type of a request once more when the answer is made, after everything was
 * done, and then ends with 500.
 */
@Provider
@PreMatching
public final class ReadableRequests implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (OurPaths.has(request)) {
            dropUnreadable(request, HttpHeaders.CONTENT_TYPE, request::getMediaType);
            dropUnreadable(request, HttpHeaders.ACCEPT, () -> refusePages(request));
            dropUnreadable(request, HttpHeaders.ACCEPT_LANGUAGE, request::getAcceptableLanguages);
            if (!Wording.isPlain(request.getUriInfo().getPath())) {
                request.abortWith(notFound());
            }
        }
    }

    /** A request for a page gets one from Keycloak where it refuses before we are asked. */
    private static void refusePages(ContainerRequestContext request) {
        if (request.getAcceptableMediaTypes().stream()
                .anyMatch(t -> !t.isWildcardType() && t.isCompatible(MediaType.TEXT_HTML_TYPE))) {
            request.getHeaders().remove(HttpHeaders.ACCEPT);
        }
    }

    private static void dropUnreadable(
            ContainerRequestContext request, String header, Runnable read) {
        try {
            read.run();
        } catch (RuntimeException e) {
            request.getHeaders().remove(header);
        }
    }

    private static Response notFound() {
        return Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Representations.error(Refusal.notFound("resource")))
                .build();
    }
}
