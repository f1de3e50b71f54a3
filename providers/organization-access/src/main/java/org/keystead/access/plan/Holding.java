package org.keystead.access.plan;

import java.time.Instant;
import java.util.Optional;
import org.keystead.access.model.Access;
import org.keystead.access.model.HeldAccess;

/**
 * A grant as people write it.
 *
 * @param username the member's user name in lower case, as Keycloak keeps it
 * @param project the project's alias; empty for the whole organization
 * @param expiresAt the second from which on it counts for nothing; empty for never
 */
public record Holding(
        String username, Access access, Optional<String> project, Optional<Instant> expiresAt)
        implements HeldAccess {

    /** What a member can hold once. */
    public record Key(String username, Access access, Optional<String> project) {}

    public Key key() {
        return new Key(username, access, project);
    }

    @Override
    public String holder() {
        return username;
    }

    Holding at(String alias) {
        return new Holding(username, access, Optional.of(alias), expiresAt);
    }
}
