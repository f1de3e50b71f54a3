package org.keystead.access.rest.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.keystead.access.refusal.Refusal;

/** What HTTP has for each kind of {@link Refusal}. */
public final class RefusalStatus {

    private RefusalStatus() {}

    public static int of(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return 404;
        }
        if (refusal instanceof Refusal.Denied) {
            return 403;
        }
        if (refusal instanceof Refusal.Conflict) {
            return 409;
        }
        if (refusal instanceof Refusal.Outdated) {
            return 412;
        }
        if (refusal instanceof Refusal.TooMany) {
            return 429;
        }
        return refusal instanceof Refusal.MailNotSent ? 502 : 401;
    }

    /** The header that says with what, or when, to come back. */
    public static Map<String, String> headers(Refusal refusal) {
        if (refusal instanceof Refusal.TooMany later) {
            return Map.of(HttpHeaders.RETRY_AFTER, Integer.toString(later.seconds()));
        }
        return of(refusal) == 401
                ? Map.of(HttpHeaders.WWW_AUTHENTICATE, Challenge.of(refusal))
                : Map.of();
    }
}
