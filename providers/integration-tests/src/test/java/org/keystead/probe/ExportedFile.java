package org.keystead.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keycloak.exportimport.ExportImportConfig;
import org.keycloak.exportimport.ExportProvider;
import org.keycloak.models.KeycloakSession;

/** A realm's file as {@code kc.sh export --file} writes it, from a server that runs. */
final class ExportedFile {

    private ExportedFile() {}

    /** One at a time, for the exporter takes its arguments from the process. */
    static synchronized String of(KeycloakSession session, String realm) {
        try {
            Path file = Files.createTempFile("realm-", ".json");
            try {
                System.setProperty(ExportImportConfig.FILE, file.toString());
                System.setProperty(ExportImportConfig.REALM_NAME, realm);
                session.getProvider(ExportProvider.class, "singleFile").exportModel();
                return Files.readString(file);
            } finally {
                System.clearProperty(ExportImportConfig.FILE);
                System.clearProperty(ExportImportConfig.REALM_NAME);
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
