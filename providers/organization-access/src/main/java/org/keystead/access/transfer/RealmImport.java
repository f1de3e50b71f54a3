package org.keystead.access.transfer;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.storage.datastore.DefaultExportImportManager;

/** The one place that every import of a realm passes, whichever door it came through. */
final class RealmImport extends DefaultExportImportManager {

    private final KeycloakSession session;

    RealmImport(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public void importRealm(
            RealmRepresentation representation, RealmModel realm, Runnable userImport) {
        AccessImport access = AccessImport.takeFrom(representation);
        super.importRealm(representation, realm, userImport);
        access.store(session, realm);
    }
}
