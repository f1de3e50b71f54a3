package org.keystead.access.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.cache.LocalCache;

/**
 * What this node remembers, for as long as {@code lifespan}: that is how long it may be wrong if it
 * never hears of a change. Values never change: a change makes their keys unreachable.
 */
final class AccessCache {

    /** Stands for every organization and user. */
    static final String EVERYTHING = "*";

    private final LocalCache<Object, Object> entries;
    private final Duration lifespan;
    private final Supplier<Moment> clock;
    private final Generations generations;

    /**
     * Since when it was so; a session's persistence context gives back what it read first, so a
     * value is as old as the session that read it.
     */
    private record Remembered(Object value, Moment since) {}

    AccessCache(LocalCache<Object, Object> entries, Duration lifespan, Supplier<Moment> clock) {
        this(entries, lifespan, clock, new Generations());
    }

    private AccessCache(
            LocalCache<Object, Object> entries,
            Duration lifespan,
            Supplier<Moment> clock,
            Generations generations) {
        this.entries = entries;
        this.lifespan = lifespan;
        this.clock = clock;
        this.generations = generations;
    }

    /** A memory with room of its own, which forgets whatever this one forgets. */
    AccessCache beside(LocalCache<Object, Object> others) {
        return new AccessCache(others, lifespan, clock, generations);
    }

    /**
     * What is remembered under this key, else what {@code load} reads, which is then remembered.
     */
    <T> T get(Object key, Sources sources, Supplier<T> load) {
        Optional<T> known = known(key, sources);
        return known.isPresent() ? known.get() : remember(key, sources.began(), load.get());
    }

    @SuppressWarnings("unchecked")
    <T> Optional<T> known(Object key, Sources sources) {
        if (entries.get(key) instanceof Remembered remembered
                && remembered.since().isWithin(lifespan, clock.get())) {
            sources.use(remembered.since());
            return Optional.of((T) remembered.value());
        }
        return Optional.empty();
    }

    /**
     * Keeps a value.
     *
     * @param since when it was so
     */
    <T> T remember(Object key, Moment since, T value) {
        entries.put(key, new Remembered(value, since));
        return value;
    }

    Moment clock() {
        return clock.get();
    }

    /** The moment, counted in changes. */
    long now() {
        return generations.now();
    }

    long generationOf(String subject) {
        return generations.of(subject);
    }

    void forget(String subject) {
        if (subject.equals(EVERYTHING)) {
            generations.nextOfAll();
        } else {
            generations.next(subject);
        }
    }

    void close() {
        entries.close();
    }
}
