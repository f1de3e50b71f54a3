package org.keystead.access.realmfile;

import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.ExportImportManager;
import org.keycloak.storage.datastore.DefaultDatastoreProvider;

/** Extends Keycloak's own, to which several of its classes cast. */
final class AccessDatastoreProvider extends DefaultDatastoreProvider {

    private final KeycloakSession session;

    AccessDatastoreProvider(AccessDatastoreProviderFactory factory, KeycloakSession session) {
        super(factory, session);
        this.session = session;
    }

    @Override
    public ExportImportManager getExportImportManager() {
        return new RealmImport(session);
    }
}
