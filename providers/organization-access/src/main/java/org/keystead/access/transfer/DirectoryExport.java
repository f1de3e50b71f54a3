package org.keystead.access.transfer;

import java.io.IOException;
import org.keycloak.exportimport.dir.DirExportProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.utils.KeycloakSessionUtil;

/** {@code kc.sh export --dir}: Keycloak's own, with our lines in the realm's file. */
final class DirectoryExport extends DirExportProvider {

    DirectoryExport(KeycloakSessionFactory sessions) {
        super(sessions);
    }

    @Override
    public void writeRealm(String fileName, RealmRepresentation realm) throws IOException {
        AccessExport.putInto(realm, KeycloakSessionUtil.getKeycloakSession());
        super.writeRealm(fileName, realm);
    }
}
