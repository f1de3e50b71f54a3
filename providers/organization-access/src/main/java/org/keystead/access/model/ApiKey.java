package org.keystead.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A secret that stands for one member in one organization, for machines.
 *
 * @param id part of the secret; unique everywhere, and kept when the secret is replaced
 * @param user the member's id, which may be a federated one
 * @param name unique among the user's keys
 * @param addresses ranges of addresses, in CIDR notation, from which alone it counts; none for
 *     anywhere
 * @param expiresAt the second from which on it counts for nothing; empty for never
 * @param lastUse when it last proved something; empty for never
 */
public record ApiKey(
        String id,
        String organization,
        String user,
        String name,
        Narrowing narrowing,
        List<String> addresses,
        KeyHashes hashes,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<LastUse> lastUse) {

    /** Letters and digits that a name has at most. */
    public static final int MAX_NAME = 64;

    /**
     * A use, exact to a minute.
     *
     * @param address from where, as far as the resource server said
     */
    public record LastUse(Instant at, Optional<String> address) {}

    public ApiKey {
        addresses = List.copyOf(addresses);
    }

    public boolean liveAt(Instant now) {
        return expiresAt.map(now::isBefore).orElse(true);
    }

    /** The same key called and narrowed otherwise. */
    public ApiKey changed(String name, Narrowing narrowing, List<String> addresses) {
        return with(name, narrowing, addresses, hashes, expiresAt);
    }

    /** The same key with another secret, until then. */
    public ApiKey rotated(KeyHashes hashes, Optional<Instant> expiresAt) {
        return with(name, narrowing, addresses, hashes, expiresAt);
    }

    private ApiKey with(
            String name,
            Narrowing narrowing,
            List<String> addresses,
            KeyHashes hashes,
            Optional<Instant> expiresAt) {
        return new ApiKey(
                id,
                organization,
                user,
                name,
                narrowing,
                addresses,
                hashes,
                createdAt,
                expiresAt,
                lastUse);
    }
}
