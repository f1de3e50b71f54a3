package org.keystead.access.rest;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keystead.access.decision.Decisions;
import org.keystead.access.exchange.KeyTokens;
import org.keystead.access.management.Caller;
import org.keystead.access.permission.Subject;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.rest.http.BearerToken;

/** Who asks in one request; looked at when it matters, since some answers are for everybody. */
final class Asking {

    private final KeycloakSession session;
    private final Decisions decisions;
    private Caller known;

    Asking(KeycloakSession session, Decisions decisions) {
        this.session = session;
        this.decisions = decisions;
    }

    /** The person or service whose token it is. */
    Caller caller() {
        if (known == null) {
            known = BearerToken.caller(session);
        }
        return known;
    }

    /** Whom the token speaks for: its user, or the API key that was exchanged for it. */
    Subject self() {
        Optional<Caller> caller = known == null ? BearerToken.find(session) : Optional.of(known);
        return caller.map(Subject::of)
                .or(() -> new KeyTokens(session, decisions).shown())
                .orElseThrow(Refusal::unauthenticated);
    }
}
