package org.keystead.access.memory;

import org.keystead.access.mother.Catalogues;
import org.keystead.access.spi.CustomRoles;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.Projects;
import org.keystead.access.spi.StoreContract;

/** What stands in for the store keeps to what the store keeps to. */
class MemoryStoreTest extends StoreContract {

    private final MemoryStore store = new World(Catalogues.of()).store;

    @Override
    protected Grants grants() {
        return store.grants();
    }

    @Override
    protected CustomRoles roles() {
        return store.roles();
    }

    @Override
    protected Projects projects() {
        return store.projects();
    }

    @Override
    protected void commit() {}
}
