package org.keystead.email;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * An administrator's leave for a user who lost every strong factor: one login by mailed code.
 *
 * <p>It is the time until which it is good, in the user's attribute {@value #ATTRIBUTE}, at most a
 * day ahead (NIST SP 800-63B-4 4.2.1.2). Each such time is good for one login.
 */
final class EmailFallback {

    static final String ATTRIBUTE = "keystead.email-fallback-until";
    private static final String USED_NOTE = "keystead-email-fallback-used";
    private static final long LONGEST_SECONDS = 86_400;

    private final AuthenticationFlowContext context;
    private final CodeStore store;

    EmailFallback(AuthenticationFlowContext context) {
        this.context = context;
        this.store = new CodeStore(context.getSession());
    }

    /** Whether the user may do without the strong factor in this login. */
    boolean isGiven() {
        // Keycloak asks again after the step that used it up
        return context.getUser().getId().equals(login().getAuthNote(USED_NOTE))
                || live().filter(until -> !store.isSpent(allowance(until), 1)).isPresent();
    }

    /**
     * Uses it up if there is one.
     *
     * @return false when there is one that another login has used meanwhile
     */
    boolean use() {
        Optional<String> until = live();
        if (until.isEmpty()) {
            return true;
        }
        if (store.spend(allowance(until.get()), 1, LONGEST_SECONDS).isEmpty()) {
            return false;
        }
        login().setAuthNote(USED_NOTE, context.getUser().getId());
        context.getUser().removeAttribute(ATTRIBUTE);
        context.getEvent().detail("keystead_email_fallback", until.get());
        return true;
    }

    private AuthenticationSessionModel login() {
        return context.getAuthenticationSession();
    }

    private Optional<String> live() {
        return Optional.ofNullable(context.getUser().getFirstAttribute(ATTRIBUTE))
                .filter(EmailFallback::isLive);
    }

    private static boolean isLive(String until) {
        try {
            long left = Instant.parse(until.strip()).getEpochSecond() - Time.currentTimeSeconds();
            return left > 0 && left <= LONGEST_SECONDS;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private String allowance(String until) {
        return "fallback."
                + Digest.of(context.getRealm().getId(), context.getUser().getId(), until);
    }
}
