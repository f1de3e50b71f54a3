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
    private final Generations generations = new Generations();

    /**
     * Since when it was so; a session's persistence context gives back what it read first, so a
     * value is as old as the session that read it.
     */
    private record Remembered(Object value, Moment since) {}

    AccessCache(LocalCache<Object, Object> entries, Duration lifespan, Supplier<Moment> clock) {
        this.entries = entries;
        this.lifespan = lifespan;
        this.clock = clock;
    }

    /**
     * What is remembered under this key, else what {@code load} gives, which is then remembered.
     *
     * @param began when the session began that asks
     */
    <T> T get(Object key, Moment began, Supplier<T> load) {
        Optional<T> known = known(key);
        return known.isPresent() ? known.get() : remember(key, began, load.get());
    }

    @SuppressWarnings("unchecked")
    <T> Optional<T> known(Object key) {
        return entries.get(key) instanceof Remembered remembered
                        && remembered.since().isWithin(lifespan, clock.get())
                ? Optional.of((T) remembered.value())
                : Optional.empty();
    }

    <T> T remember(Object key, Moment began, T value) {
        entries.put(key, new Remembered(value, began));
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
