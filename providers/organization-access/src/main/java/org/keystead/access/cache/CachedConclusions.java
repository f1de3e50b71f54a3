package org.keystead.access.cache;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.keystead.access.spi.Conclusions;

/** Remembers conclusions under the same counters as the grants and roles that they rest on. */
final class CachedConclusions implements Conclusions {

    private record Key(
            String organization,
            String user,
            Object about,
            long organizationGeneration,
            long userGeneration) {}

    private final AccessCache cache;
    private final Changes changes;

    CachedConclusions(AccessCache cache, Changes changes) {
        this.cache = cache;
        this.changes = changes;
    }

    @Override
    public <T> T of(
            String organization,
            String user,
            Object about,
            Predicate<T> holds,
            Supplier<T> conclude) {
        Key key =
                new Key(
                        organization,
                        user,
                        about,
                        cache.generationOf(organization),
                        cache.generationOf(user));
        if (changes.touched(organization) || changes.touched(user)) {
            return conclude.get();
        }
        Sources sources = changes.sources();
        Optional<T> known = cache.<T>known(key, sources).filter(holds);
        return known.isPresent()
                ? known.get()
                : sources.during(
                        () -> {
                            T conclusion = conclude.get();
                            return cache.remember(key, sources.oldest(), conclusion);
                        });
    }
}
