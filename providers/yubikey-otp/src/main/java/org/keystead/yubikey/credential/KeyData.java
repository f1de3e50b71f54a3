package org.keystead.yubikey.credential;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.keycloak.util.JsonSerialization;
import org.keystead.yubikey.validation.Counters;

/**
 * What is stored about a key, as JSON; nothing of it is secret, and the account REST shows it.
 *
 * @param session the last session counter seen; absent until a server sent one
 * @param use the last use counter seen; absent until a server sent one
 * @param lastUsed epoch milliseconds of the last login; absent before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyData(String publicId, Integer session, Integer use, Long lastUsed) {

    static KeyData enrolled(String publicId, Optional<Counters> counters) {
        return new KeyData(
                publicId,
                counters.map(Counters::session).orElse(null),
                counters.map(Counters::use).orElse(null),
                null);
    }

    static KeyData parse(String json) {
        try {
            return JsonSerialization.readValue(json, KeyData.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored YubiKey is not readable", e);
        }
    }

    String toJson() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Counters> counters() {
        return session == null || use == null
                ? Optional.empty()
                : Optional.of(new Counters(session, use));
    }

    /** The same key after a login; keeps the old counters when the server sent none. */
    KeyData used(Optional<Counters> now, long millis) {
        return new KeyData(
                publicId,
                now.map(Counters::session).orElse(session),
                now.map(Counters::use).orElse(use),
                millis);
    }
}
