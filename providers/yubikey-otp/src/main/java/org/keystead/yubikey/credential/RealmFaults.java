package org.keystead.yubikey.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which realms' settings failed a login on this node, until a login succeeds or an hour is over.
 */
public final class RealmFaults {

    /** A realm that is gone, or that nobody uses, must not mark the node for ever. */
    static final Duration MEMORY = Duration.ofHours(1);

    private final InstantSource clock;
    private final ConcurrentMap<String, Fault> faults = new ConcurrentHashMap<>();

    RealmFaults(InstantSource clock) {
        this.clock = clock;
    }

    private record Fault(String reason, Instant seen) {}

    void add(String realm, String reason) {
        faults.put(realm, new Fault(reason, clock.instant()));
    }

    void clear(String realm) {
        faults.remove(realm);
    }

    /** The reasons by realm. */
    public Map<String, String> all() {
        Instant oldest = clock.instant().minus(MEMORY);
        faults.values().removeIf(fault -> fault.seen().isBefore(oldest));
        Map<String, String> reasons = new TreeMap<>();
        faults.forEach((realm, fault) -> reasons.put(realm, fault.reason()));
        return reasons;
    }
}
