package org.keystead.access.cache;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.keystead.access.memory.MemoryCache;
import org.keystead.access.model.Role;
import org.keystead.access.spi.CustomRoles;

/** One server with its cache before a store in memory, where a test may change rows at any time. */
final class Node {

    static final Duration LIFESPAN = Duration.ofMinutes(1);

    private final Map<String, List<Role>> rows = new ConcurrentHashMap<>();
    private Moment time = new Moment(0, 0);
    private final AccessCache cache = new AccessCache(new MemoryCache<>(), LIFESPAN, () -> time);
    private int reads;
    private Runnable afterReading = () -> {};

    /** What a new request asks. */
    CachedCustomRoles session() {
        return session(new Store());
    }

    CachedCustomRoles sessionThatKeepsItsRows() {
        Map<String, List<Role>> kept = new HashMap<>();
        return session(
                new Store() {
                    @Override
                    public List<Role> list(String organization) {
                        return kept.computeIfAbsent(organization, super::list);
                    }
                });
    }

    /** What a request asks that holds the organization's lock. */
    CachedCustomRoles sessionThatLocked(String organization) {
        Changes changes = new Changes(null, cache);
        changes.distrust(organization);
        return session(new Store(), changes);
    }

    private CachedCustomRoles session(CustomRoles store) {
        return session(store, new Changes(null, cache));
    }

    /** No session of these changes anything, so none needs a transaction. */
    private CachedCustomRoles session(CustomRoles store, Changes changes) {
        return new CachedCustomRoles(() -> store, cache, changes);
    }

    /** A change by another session, committed and told. */
    void change(String organization, String role) {
        commit(organization, role);
        forget(organization);
    }

    /** The same before anybody is told. */
    void commit(String organization, String role) {
        rows.put(organization, List.of(AccessCacheTest.named(role)));
    }

    void forget(String subject) {
        cache.forget(subject);
    }

    /** Lets time pass, by the one clock and by the other. */
    void pass(Duration steady, Duration settable) {
        time = new Moment(time.nanos() + steady.toNanos(), time.millis() + settable.toMillis());
    }

    /** Runs once, when the next reading has its rows but has not put them away yet. */
    void afterReading(Runnable then) {
        afterReading = then;
    }

    List<Role> stored(String organization) {
        return rows.getOrDefault(organization, List.of());
    }

    int reads() {
        return reads;
    }

    private class Store implements CustomRoles {

        @Override
        public List<Role> list(String organization) {
            reads++;
            List<Role> read = stored(organization);
            Runnable then = afterReading;
            afterReading = () -> {};
            then.run();
            return read;
        }

        @Override
        public Set<String> sectionsInUse() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean exists(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void create(String organization, Role role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void update(String organization, Role role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String organization, String name) {
            throw new UnsupportedOperationException();
        }
    }
}
