package org.keystead.access.realmfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.keycloak.exportimport.dir.DirExportProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.services.resources.KeycloakApplication;
import org.keycloak.util.JsonSerialization;
import org.keycloak.utils.KeycloakSessionUtil;

/** {@code kc.sh export --dir}: Keycloak's own, with our lines in the realm's file. */
final class DirectoryExport extends DirExportProvider {

    private static final String USERS = "federatedUsers";

    private File directory = new File(KeycloakApplication.getTmpDirectory(), "keycloak-export");

    DirectoryExport(KeycloakSessionFactory sessions) {
        super(sessions);
    }

    @Override
    public DirExportProvider withDir(String dir) {
        if (dir != null) {
            directory = new File(dir);
        }
        return super.withDir(dir);
    }

    @Override
    public void writeRealm(String fileName, RealmRepresentation realm) throws IOException {
        AccessExport.putInto(realm, KeycloakSessionUtil.getKeycloakSession());
        super.writeRealm(fileName, realm);
    }

    @Override
    protected void writeFederatedUsers(
            String fileName, KeycloakSession session, RealmModel realm, List<String> users)
            throws IOException {
        super.writeFederatedUsers(fileName, session, realm, users);
        File file = new File(directory, fileName);
        ObjectNode content = (ObjectNode) JsonSerialization.mapper.readTree(file);
        List<UserRepresentation> written =
                List.of(
                        JsonSerialization.mapper.convertValue(
                                content.get(USERS), UserRepresentation[].class));
        new FederatedMembers(session).leaveOutOrganizations(written);
        content.set(USERS, JsonSerialization.mapper.valueToTree(written));
        JsonSerialization.prettyMapper.writeValue(file, content);
    }
}
