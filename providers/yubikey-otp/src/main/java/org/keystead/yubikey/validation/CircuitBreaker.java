package org.keystead.yubikey.validation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which servers failed lately, so that a dead one costs one login its patience and not every login.
 *
 * <p>Lives as long as the node. A server that failed is left alone for {@link #PAUSE}; then one
 * request may try it while the others still pass it by.
 */
public final class CircuitBreaker {

    static final Duration PAUSE = Duration.ofSeconds(30);

    /** A server that was taken out of the settings must not mark the node for ever. */
    static final Duration MEMORY = Duration.ofHours(1);

    private final InstantSource clock;
    private final ConcurrentMap<URI, Instant> pausedUntil = new ConcurrentHashMap<>();

    public CircuitBreaker(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether to ask this server now; the first to hear yes after a pause is the one to try. */
    boolean mayAsk(URI server) {
        Instant until = pausedUntil.get(server);
        if (until == null) {
            return true;
        }
        Instant now = clock.instant();
        return !now.isBefore(until) && pausedUntil.replace(server, until, now.plus(PAUSE));
    }

    void failed(URI server) {
        pausedUntil.put(server, clock.instant().plus(PAUSE));
    }

    void answered(URI server) {
        pausedUntil.remove(server);
    }

    /**
     * The servers that failed when they were last asked, and until when they are left alone; one
     * that nobody has asked for an hour since is forgotten.
     */
    public Map<URI, Instant> failing() {
        Instant oldest = clock.instant().minus(MEMORY);
        pausedUntil.values().removeIf(until -> until.isBefore(oldest));
        return new TreeMap<>(pausedUntil);
    }
}
