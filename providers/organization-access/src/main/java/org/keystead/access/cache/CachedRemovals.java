package org.keystead.access.cache;

import java.util.function.Supplier;
import org.keystead.access.spi.Removals;

/** Lets every memory forget what goes, since a realm file may bring it back under the same ids. */
final class CachedRemovals implements Removals {

    private final Supplier<Removals> store;
    private final Changes changes;

    CachedRemovals(Supplier<Removals> store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    @Override
    public void organization(String organization) {
        changes.add(organization);
        store.get().organization(organization);
    }

    @Override
    public void realm(String realm) {
        changes.add(AccessCache.EVERYTHING);
        store.get().realm(realm);
    }

    /** Nobody remembers what went while nobody was there. */
    @Override
    public void leftovers() {
        store.get().leftovers();
    }
}
