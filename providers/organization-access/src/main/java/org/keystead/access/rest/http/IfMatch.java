package org.keystead.access.rest.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keystead.access.refusal.Refusal;

/** What lets two people change the same thing without losing the first one's change. */
public final class IfMatch {

    private IfMatch() {}

    /**
     * Ends the request where it names tags in {@code If-Match} and none is that of what is there
     * now. To be called under the lock of the change.
     *
     * @param current what {@link Responses#tagged} would answer
     */
    public static void require(KeycloakSession session, Object current) {
        List<String> named =
                session.getContext()
                        .getHttpRequest()
                        .getHttpHeaders()
                        .getRequestHeader(HttpHeaders.IF_MATCH);
        if (named == null || named.isEmpty()) {
            return;
        }
        String tag = Tagged.of(current).tag();
        // a weak tag never is that of something to be changed (RFC 9110, 13.1.1)
        boolean known =
                named.stream()
                        .flatMap(header -> Arrays.stream(header.split(",", -1)))
                        .map(String::strip)
                        .anyMatch(value -> value.equals("*") || value.equals(tag));
        if (!known) {
            throw Refusal.outdated();
        }
    }
}
