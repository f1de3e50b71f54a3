package org.keystead.access.model;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Asks for a stronger or fresher login before part of a section is used (RFC 9470).
 *
 * @param from the level from which on it applies; empty where {@code actions} say it
 * @param actions the actions it applies to; empty where {@code from} says it
 * @param acr the authentication context class that must be reached
 * @param maxAge seconds since the login at most; empty for any age
 */
public record StepUp(Optional<Level> from, Set<String> actions, String acr, OptionalInt maxAge) {

    public StepUp {
        actions = Set.copyOf(actions);
    }
}
