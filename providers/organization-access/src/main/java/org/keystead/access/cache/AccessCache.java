package org.keystead.access.cache;

import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.cache.LocalCache;

/** What this node remembers. Values never change: a change makes their keys unreachable. */
final class AccessCache {

    /** Stands for every organization and user. */
    static final String EVERYTHING = "*";

    private final LocalCache<Object, Object> entries;
    private final Generations generations = new Generations();

    AccessCache(LocalCache<Object, Object> entries) {
        this.entries = entries;
    }

    /**
     * What is remembered under this key, else what {@code load} gives, which is then remembered.
     */
    <T> T get(Object key, Supplier<T> load) {
        Optional<T> known = known(key);
        return known.isPresent() ? known.get() : remember(key, load.get());
    }

    @SuppressWarnings("unchecked")
    <T> Optional<T> known(Object key) {
        return Optional.ofNullable((T) entries.get(key));
    }

    <T> T remember(Object key, T value) {
        entries.put(key, value);
        return value;
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
