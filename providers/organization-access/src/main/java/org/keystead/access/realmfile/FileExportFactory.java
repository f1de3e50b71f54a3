package org.keystead.access.realmfile;

import java.io.File;
import java.util.Objects;
import org.keycloak.Config;
import org.keycloak.exportimport.ExportImportConfig;
import org.keycloak.exportimport.ExportProvider;
import org.keycloak.exportimport.singlefile.SingleFileExportProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Stands in for the factory of the same id, and takes the same options. */
public final class FileExportFactory extends SingleFileExportProviderFactory {

    private Config.Scope config;

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        this.config = config;
    }

    @Override
    public ExportProvider create(KeycloakSession session) {
        String file = System.getProperty(ExportImportConfig.FILE, config.get(FILE));
        String realm = System.getProperty(ExportImportConfig.REALM_NAME, config.get(REALM_NAME));
        return new FileExport(
                session.getKeycloakSessionFactory(),
                new File(Objects.requireNonNull(file, "file name not configured")),
                realm);
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}
