package org.keystead.access.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An API key that is not as a document says, and that no import makes so: it has no secret to make
 * one of, and whose key it is says what it is for.
 *
 * @param path where in the document
 * @param code as the report names it
 * @param problem what, as a sentence
 */
public record LeftKey(String path, String code, String problem) {

    /** A key and where it was written. */
    public record Placed(NamedKey key, String path) {}

    /** Those of a document that are missing or different; one that ended is as good as none. */
    public static List<LeftKey> among(
            Collection<Placed> wanted, Collection<NamedKey> there, Instant now) {
        Map<NamedKey.Key, NamedKey> known = new HashMap<>();
        there.forEach(key -> known.put(key.key(), key));
        return wanted.stream()
                .filter(placed -> placed.key().liveAt(now))
                .flatMap(p -> left(p, Optional.ofNullable(known.get(p.key().key()))).stream())
                .toList();
    }

    private static Optional<LeftKey> left(Placed wanted, Optional<NamedKey> there) {
        NamedKey key = wanted.key();
        if (there.isEmpty()) {
            return Optional.of(
                    new LeftKey(
                            wanted.path(),
                            "api-key-missing",
                            "%s has no API key %s: a document has no secret, so they make a new one."
                                    .formatted(key.username(), key.name())));
        }
        return there.filter(other -> !other.equals(key))
                .map(
                        other ->
                                new LeftKey(
                                        wanted.path(),
                                        "api-key-different",
                                        "The API key %s of %s is another one here, and stays so."
                                                .formatted(key.name(), key.username())));
    }
}
