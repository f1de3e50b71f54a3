package org.keystead.access.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keystead.access.model.Permission;

/**
 * An API key as people write it, of which none can be made: it has no secret.
 *
 * @param username the member's user name in lower case, as Keycloak keeps it
 * @param everything whether it is for all that its user may do; then there are no permissions
 * @param projects the aliases of the projects that it counts in; empty for the whole organization
 * @param addresses ranges from which alone it counts; none for anywhere
 * @param expiresAt the second from which on it counts for nothing; empty for never
 */
public record NamedKey(
        String username,
        String name,
        boolean everything,
        Set<Permission> permissions,
        Optional<Set<String>> projects,
        List<String> addresses,
        Optional<Instant> expiresAt) {

    public NamedKey {
        permissions = Set.copyOf(permissions);
        projects = projects.map(Set::copyOf);
        addresses = List.copyOf(addresses);
    }

    /** What it is told from others by. */
    public record Key(String username, String name) {}

    public Key key() {
        return new Key(username, name);
    }

    public boolean liveAt(Instant now) {
        return expiresAt.map(now::isBefore).orElse(true);
    }
}
