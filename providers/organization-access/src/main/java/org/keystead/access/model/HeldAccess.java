package org.keystead.access.model;

import java.time.Instant;
import java.util.Optional;

/** What somebody holds at one scope, whoever names them and the scope. */
public interface HeldAccess {

    /** Who holds it, by whatever names a user here. */
    String holder();

    Access access();

    /** The project, by whatever names one here; empty for the whole organization. */
    Optional<String> project();

    /** The second from which on it counts for nothing; empty for never. */
    Optional<Instant> expiresAt();

    /** Whether it counts at {@code now}: what has expired equals what is absent. */
    default boolean liveAt(Instant now) {
        return expiresAt().map(now::isBefore).orElse(true);
    }
}
