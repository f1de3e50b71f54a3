package org.keystead.access.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What one member was given at one scope.
 *
 * @param user the member's id, which may be a federated one
 * @param project the project's id; empty for the whole organization
 * @param expiresAt the second from which on it counts for nothing; empty for never
 * @param grantedBy the id of the user who gave it; empty when no user did
 */
public record Grant(
        String id,
        String organization,
        String user,
        Access access,
        Optional<String> project,
        Optional<Instant> expiresAt,
        Optional<String> grantedBy,
        Instant grantedAt)
        implements HeldAccess {

    @Override
    public String holder() {
        return user;
    }
}
