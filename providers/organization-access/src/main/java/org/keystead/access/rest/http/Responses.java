package org.keystead.access.rest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.JsonSerialization;

/** Answers that nobody between server and application may keep. */
public final class Responses {

    private Responses() {}

    public static Response ok(Object entity) {
        return Response.ok(entity, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The same, written here: finding a writer for it costs more than writing a short answer. */
    public static Response written(Object entity) {
        try {
            return ok(JsonSerialization.mapper.writeValueAsBytes(entity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Response created(KeycloakSession session, String id, Object entity) {
        URI location = session.getContext().getUri().getAbsolutePathBuilder().path(id).build();
        return Response.created(location)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(entity)
                .build();
    }

    public static Response status(int status, Object entity) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(entity).build();
    }

    public static Response done() {
        return Response.noContent().build();
    }

    /** 200 with a strong tag, or 304 if the caller has that very answer. */
    public static Response tagged(KeycloakSession session, Object entity) {
        return tagged(session, Tagged.of(entity));
    }

    /** The same of an answer that is written already. */
    public static Response tagged(KeycloakSession session, Tagged answer) {
        List<String> known =
                session.getContext()
                        .getHttpRequest()
                        .getHttpHeaders()
                        .getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        boolean same =
                known != null
                        && known.stream()
                                .flatMap(header -> List.of(header.split(",", -1)).stream())
                                .map(value -> value.strip().replaceFirst("^W/", ""))
                                .anyMatch(v -> v.equals("*") || v.equals(answer.tag()));
        return (same
                        ? Response.notModified()
                        : Response.ok(answer.body(), MediaType.APPLICATION_JSON_TYPE))
                .header(HttpHeaders.ETAG, answer.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }
}
