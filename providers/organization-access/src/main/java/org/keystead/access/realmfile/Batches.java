package org.keystead.access.realmfile;

import java.util.List;
import java.util.function.Consumer;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.datastore.DefaultExportImportManager;

/** Stores much in the manner of Keycloak's own import: what was written does not pile up. */
final class Batches {

    private Batches() {}

    static <T> void run(KeycloakSession session, List<T> items, Consumer<T> store) {
        EntityManagers.runInBatch(
                session,
                () -> {
                    DefaultExportImportManager.Batcher batcher =
                            new DefaultExportImportManager.Batcher();
                    for (T item : items) {
                        store.accept(item);
                        batcher.accept(session);
                    }
                },
                true);
    }
}
