package org.keystead.access.cache;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.keystead.access.model.Role;
import org.keystead.access.spi.CustomRoles;

/** Remembers an organization's roles as a whole. */
final class CachedCustomRoles implements CustomRoles {

    private record Key(String organization, long generation) {}

    private final Supplier<CustomRoles> store;
    private final AccessCache cache;
    private final Changes changes;

    CachedCustomRoles(Supplier<CustomRoles> store, AccessCache cache, Changes changes) {
        this.store = store;
        this.cache = cache;
        this.changes = changes;
    }

    @Override
    public List<Role> list(String organization) {
        Key key = new Key(organization, cache.generationOf(organization));
        if (changes.touched(organization)) {
            return store.get().list(organization);
        }
        return cache.get(key, changes.sources(), () -> store.get().list(organization));
    }

    @Override
    public Set<String> sectionsInUse() {
        return store.get().sectionsInUse();
    }

    @Override
    public boolean exists(String name) {
        return store.get().exists(name);
    }

    @Override
    public void create(String organization, Role role) {
        changes.add(organization);
        store.get().create(organization, role);
    }

    @Override
    public void update(String organization, Role role) {
        changes.add(organization);
        store.get().update(organization, role);
    }

    @Override
    public void remove(String organization, String name) {
        changes.add(organization);
        store.get().remove(organization, name);
    }
}
