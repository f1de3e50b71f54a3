package org.keystead.access.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Catalogues and role templates that this node last failed to read, as somebody may have changed
 * them past Keycloak, until they are read or an hour is over. Whoever needs one gets nothing.
 */
public final class UnreadableComponents {

    /** Those of this node. */
    public static final UnreadableComponents OF_NODE =
            new UnreadableComponents(InstantSource.system());

    /** A realm that is gone, or that nobody asks about, must not mark the node for ever. */
    static final Duration MEMORY = Duration.ofHours(1);

    private final InstantSource clock;
    private final ConcurrentMap<String, Unread> unread = new ConcurrentHashMap<>();

    UnreadableComponents(InstantSource clock) {
        this.clock = clock;
    }

    private record Unread(String what, Instant seen) {}

    void add(String component, String realm, String name) {
        unread.put(component, new Unread("realm %s: %s".formatted(realm, name), clock.instant()));
    }

    void clear(String component) {
        unread.remove(component);
    }

    /** Realm and name by the component's id. */
    public Map<String, String> all() {
        Instant oldest = clock.instant().minus(MEMORY);
        unread.values().removeIf(one -> one.seen().isBefore(oldest));
        Map<String, String> all = new TreeMap<>();
        unread.forEach((component, one) -> all.put(component, one.what()));
        return all;
    }
}
