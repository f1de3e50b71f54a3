package org.keystead.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.keycloak.exportimport.ExportImportConfig;
import org.keycloak.exportimport.ExportProvider;
import org.keycloak.models.KeycloakSession;

/** What {@code kc.sh export --file} would write, by the same code, without ending the server. */
final class ExportedFile {

    private static final List<String> SETTINGS =
            List.of(ExportImportConfig.FILE, ExportImportConfig.REALM_NAME);

    private ExportedFile() {}

    // the settings are the server's, so one at a time
    static synchronized String of(KeycloakSession session, String realm) {
        try {
            Path file = Files.createTempFile("keystead-probe", ".json");
            System.setProperty(ExportImportConfig.FILE, file.toString());
            System.setProperty(ExportImportConfig.REALM_NAME, realm);
            session.getProvider(ExportProvider.class, "singleFile").exportModel();
            String written = Files.readString(file);
            Files.delete(file);
            return written;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            SETTINGS.forEach(System::clearProperty);
        }
    }
}
