package org.keystead.access.rest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.keycloak.util.JsonSerialization;

/** An answer as it is sent, with the tag by which a caller knows it again. */
public final class Tagged {

    private final byte[] body;
    private final String tag;

    private Tagged(byte[] body, String tag) {
        this.body = body;
        this.tag = tag;
    }

    public static Tagged of(Object entity) {
        try {
            byte[] body = JsonSerialization.mapper.writeValueAsBytes(entity);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return new Tagged(body, '"' + HexFormat.of().formatHex(digest, 0, 16) + '"');
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The very bytes, which nobody changes. */
    byte[] body() {
        return body;
    }

    /** A strong one, as a header has it. */
    String tag() {
        return tag;
    }
}
