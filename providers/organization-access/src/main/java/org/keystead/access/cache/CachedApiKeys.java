package org.keystead.access.cache;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keystead.access.model.ApiKey;
import org.keystead.access.spi.ApiKeys;
import org.keystead.access.spi.Page;

/**
 * Remembers single keys, and ids that no key has, so that a wrong guess costs what a right one
 * does. A key is forgotten with its user and its organization as well, whose names no guess has.
 */
final class CachedApiKeys implements ApiKeys {

    private record Id(String realm, String id, long generation) {}

    /** A key, and the number of the last change of anything before it was read. */
    private record Read(Optional<ApiKey> key, long after) {}

    private final Supplier<ApiKeys> store;
    private final Supplier<String> realm;
    private final AccessCache cache;
    private final Changes changes;
    private final PendingUses uses;

    CachedApiKeys(
            Supplier<ApiKeys> store,
            Supplier<String> realm,
            AccessCache cache,
            Changes changes,
            PendingUses uses) {
        this.store = store;
        this.realm = realm;
        this.cache = cache;
        this.changes = changes;
        this.uses = uses;
    }

    @Override
    public Optional<ApiKey> find(String id) {
        Id place = new Id(realm.get(), id, cache.generationOf(subject(id)));
        if (changes.touched(subject(id))) {
            return store.get().find(id);
        }
        Optional<Read> known = cache.known(place, changes.sources());
        if (known.filter(this::holds).isPresent()) {
            return known.get().key();
        }
        long before = cache.now();
        Read read = new Read(store.get().find(id), before);
        if (holds(read)) {
            cache.remember(place, changes.sources().began(), read);
        }
        return read.key();
    }

    /** Whether neither user nor organization changed since, in this session or for others. */
    private boolean holds(Read read) {
        return read.key()
                .map(key -> since(key.user(), read) && since(key.organization(), read))
                .orElse(true);
    }

    private boolean since(String subject, Read read) {
        return !changes.touched(subject) && cache.generationOf(subject) <= read.after();
    }

    /** An id of a key must not share its counter's name with that of a user. */
    private static String subject(String id) {
        return "api-key " + id;
    }

    @Override
    public List<ApiKey> ofUser(String user, Page page) {
        return store.get().ofUser(user, page);
    }

    @Override
    public long countOfUser(String user) {
        return store.get().countOfUser(user);
    }

    @Override
    public long countLive(String user, Instant now) {
        return store.get().countLive(user, now);
    }

    @Override
    public List<ApiKey> ofOrganization(String organization, Page page) {
        return store.get().ofOrganization(organization, page);
    }

    @Override
    public long countOfOrganization(String organization) {
        return store.get().countOfOrganization(organization);
    }

    @Override
    public List<String> holders(String organization) {
        return store.get().holders(organization);
    }

    @Override
    public List<ApiKey> ofMembers(String organization, Collection<String> users) {
        return store.get().ofMembers(organization, users);
    }

    @Override
    public boolean isTaken(String id) {
        return store.get().isTaken(id);
    }

    @Override
    public Optional<ApiKey> named(String user, String name) {
        return store.get().named(user, name);
    }

    @Override
    public void add(ApiKey key) {
        changes.add(subject(key.id()));
        store.get().add(key);
    }

    @Override
    public void update(ApiKey key) {
        changes.add(subject(key.id()));
        store.get().update(key);
    }

    @Override
    public void remove(ApiKey key) {
        changes.add(subject(key.id()));
        store.get().remove(key);
    }

    /** Of an ended key nobody needs to forget anything. */
    @Override
    public void removeEnded(String user, Instant before) {
        store.get().removeEnded(user, before);
    }

    @Override
    public void removeMembers(String organization, Collection<String> users) {
        users.forEach(changes::add);
        store.get().removeMembers(organization, users);
    }

    @Override
    public void removeUser(String user) {
        changes.add(user);
        store.get().removeUser(user);
    }

    /** Written later: no decision asks for it, and none shall wait for it. */
    @Override
    public void used(String id, ApiKey.LastUse use) {
        uses.note(realm.get(), id, use);
    }
}
