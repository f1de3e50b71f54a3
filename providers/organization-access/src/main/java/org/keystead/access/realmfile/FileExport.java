package org.keystead.access.realmfile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.keycloak.exportimport.UsersExportStrategy;
import org.keycloak.exportimport.util.MultipleStepsExportProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.services.util.ObjectMapperResolver;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * {@code kc.sh export --file}: the one realm that was asked for, or all of them as a list.
 *
 * <p>Keycloak's own has no place to add anything before it writes; the steps by which it exports to
 * a directory have, and give the same representation where users belong into the realm's file.
 */
final class FileExport extends MultipleStepsExportProvider<FileExport> {

    private final File file;
    private final boolean list;
    private SequenceWriter writer;

    FileExport(KeycloakSessionFactory sessions, File file, String realm) {
        super(sessions);
        this.file = file;
        this.list = realm == null;
        withRealmName(realm);
        withUsersExportStrategy(UsersExportStrategy.REALM_FILE);
    }

    @Override
    public void exportModel() {
        try {
            super.exportModel();
        } finally {
            close();
        }
    }

    @Override
    protected void writeRealm(String fileName, RealmRepresentation realm) throws IOException {
        AccessExport.putInto(realm, KeycloakSessionUtil.getKeycloakSession());
        if (writer == null) {
            // not before there is something to write: a failed export leaves the last file alone
            writer = open();
        }
        writer.write(realm);
    }

    private SequenceWriter open() throws IOException {
        ObjectMapper mapper = ObjectMapperResolver.createStreamSerializer();
        mapper.disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        mapper.enable(SerializationFeature.INDENT_OUTPUT);
        return list ? mapper.writer().writeValuesAsArray(file) : mapper.writer().writeValues(file);
    }

    @Override
    protected void writeUsers(
            String fileName, KeycloakSession session, RealmModel realm, List<UserModel> users) {
        throw new IllegalStateException("users belong into the realm's file");
    }

    @Override
    protected void writeFederatedUsers(
            String fileName, KeycloakSession session, RealmModel realm, List<String> users) {
        throw new IllegalStateException("users belong into the realm's file");
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
                writer = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
