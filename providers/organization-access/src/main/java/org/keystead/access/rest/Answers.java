package org.keystead.access.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.JsonSerialization;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.rest.representation.ErrorRepresentation;

/** Answers that nobody between server and application may keep. */
final class Answers {

    private Answers() {}

    /** What is said of a refusal. */
    static ErrorRepresentation error(Refusal refusal) {
        List<String> conflicts = refusal.conflicts();
        return new ErrorRepresentation(
                refusal.code(), refusal.sentence(), null, conflicts.isEmpty() ? null : conflicts);
    }

    static Response ok(Object entity) {
        return Response.ok(entity, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static Response created(KeycloakSession session, String id, Object entity) {
        URI location = session.getContext().getUri().getAbsolutePathBuilder().path(id).build();
        return Response.created(location)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(entity)
                .build();
    }

    static Response status(int status, Object entity) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(entity).build();
    }

    static Response done() {
        return Response.noContent().build();
    }

    /** 200 with a strong tag, or 304 if the caller has that very answer. */
    static Response tagged(KeycloakSession session, Object entity) {
        byte[] body = bytes(entity);
        EntityTag tag = new EntityTag(digest(body));
        CacheControl revalidate = new CacheControl();
        revalidate.setPrivate(true);
        revalidate.setNoCache(true);
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
                                .anyMatch(
                                        v -> v.equals("*") || v.equals('"' + tag.getValue() + '"'));
        return (same
                        ? Response.notModified(tag)
                        : Response.ok(body, MediaType.APPLICATION_JSON_TYPE).tag(tag))
                .cacheControl(revalidate)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .build();
    }

    private static byte[] bytes(Object entity) {
        try {
            return JsonSerialization.mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
