package org.keystead.access.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keystead.access.decision.Decisions;
import org.keystead.access.memory.World;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.KeyHashes;
import org.keystead.access.model.Narrowing;

/** Keys of members of the one organization. */
public final class Keys {

    static final Narrowing EVERYTHING = new Narrowing(true, List.of(), Optional.empty());

    private Keys() {}

    /** A key of that user and name for everything, from everywhere, without end. */
    static ApiKey key(String user, String name) {
        return of(user, name, KeySecret.of(KeySecret.newId()));
    }

    /** The one that this secret proves. */
    static ApiKey of(String user, String name, KeySecret secret) {
        return new ApiKey(
                secret.id(),
                World.ACME,
                user,
                name,
                EVERYTHING,
                List.of(),
                new KeyHashes(secret.hash(), Optional.empty()),
                Decisions.now(),
                Optional.empty(),
                Optional.empty());
    }

    /** The secret of a new key of that user, for so much. */
    public static String secret(World world, String user, Narrowing narrowing) {
        KeySecret secret = KeySecret.of(KeySecret.newId());
        ApiKey key = of(user, "robot", secret);
        world.access().apiKeys().add(key.changed("robot", narrowing, List.of()));
        return secret.text();
    }

    /** The same that acts in another organization. */
    public static ApiKey in(String organization, ApiKey key) {
        return new ApiKey(
                key.id(),
                organization,
                key.user(),
                key.name(),
                key.narrowing(),
                key.addresses(),
                key.hashes(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUse());
    }

    static ApiKey from(ApiKey key, String... addresses) {
        return key.changed(key.name(), key.narrowing(), List.of(addresses));
    }

    static ApiKey until(Instant end, ApiKey key) {
        return key.rotated(key.hashes(), Optional.of(end));
    }

    /** The same after a rotation, as long as the secret before counts, too. */
    static ApiKey rotated(ApiKey key, KeySecret secret, Instant overlap) {
        KeyHashes.Former former = new KeyHashes.Former(key.hashes().current(), overlap);
        return key.rotated(new KeyHashes(secret.hash(), Optional.of(former)), key.expiresAt());
    }
}
