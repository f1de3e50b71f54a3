package org.keystead.email;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which realms' last mail with a code did not leave this node, until one does or an hour is over.
 */
final class MailFaults {

    /** A realm that is gone, or that nobody uses, must not mark the node for ever. */
    static final Duration MEMORY = Duration.ofHours(1);

    /** Those of this node. */
    static final MailFaults OF_NODE = new MailFaults(InstantSource.system());

    private final InstantSource clock;
    private final ConcurrentMap<String, Instant> last = new ConcurrentHashMap<>();

    MailFaults(InstantSource clock) {
        this.clock = clock;
    }

    void add(String realm) {
        last.put(realm, clock.instant());
    }

    void clear(String realm) {
        last.remove(realm);
    }

    /** When a mail failed last, by realm. */
    Map<String, Instant> all() {
        Instant oldest = clock.instant().minus(MEMORY);
        last.values().removeIf(failed -> failed.isBefore(oldest));
        return new TreeMap<>(last);
    }
}
