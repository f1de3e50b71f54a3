package org.keystead.yubikey.validation;

import java.util.Locale;

/** What became of a one-time password; only {@link #ACCEPTED} lets anyone in. */
public enum Verdict {
    /** Signed, about this password and this request, and OK. */
    ACCEPTED,
    /** Not of a key that this user has; no server was asked. */
    UNKNOWN_KEY,
    /** Of a key of theirs, after too many failures; no server was asked. */
    LOCKED_OUT,
    /** No password of a key that the server knows and trusts. */
    REFUSED,
    /** Used before. */
    REPLAYED,
    /** Asked before by us: an earlier answer was lost, so another touch is needed. */
    LOST_ANSWER,
    /** No server answered in time, or none could decide. */
    UNAVAILABLE,
    /** The server does not know us or our signature: only an administrator can help. */
    MISCONFIGURED,
    /** The answer is not the server's, or not to our question. */
    UNTRUSTED;

    /** Whether the person at the keyboard is to blame; an outage never is (checklist Y4, Y5). */
    public boolean isFailureOfUser() {
        return this == UNKNOWN_KEY || this == REFUSED || this == REPLAYED;
    }

    /** Whether no decision was to be had at all. */
    public boolean isOutage() {
        return this == UNAVAILABLE || this == MISCONFIGURED || this == UNTRUSTED;
    }

    /** The name in events and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
