package org.keystead.access.realmfile;

import static org.keycloak.exportimport.ExportImportConfig.DEFAULT_USERS_EXPORT_STRATEGY;
import static org.keycloak.exportimport.ExportImportConfig.DEFAULT_USERS_PER_FILE;

import java.util.Locale;
import org.keycloak.Config;
import org.keycloak.exportimport.ExportImportConfig;
import org.keycloak.exportimport.ExportProvider;
import org.keycloak.exportimport.UsersExportStrategy;
import org.keycloak.exportimport.dir.DirExportProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Stands in for the factory of the same id, and takes the same options. */
public final class DirectoryExportFactory extends DirExportProviderFactory {

    private Config.Scope config;

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        this.config = config;
    }

    @Override
    public ExportProvider create(KeycloakSession session) {
        String strategy =
                option(
                        ExportImportConfig.USERS_EXPORT_STRATEGY,
                        USERS_EXPORT_STRATEGY,
                        DEFAULT_USERS_EXPORT_STRATEGY.name());
        String usersPerFile =
                option(
                        ExportImportConfig.USERS_PER_FILE,
                        USERS_PER_FILE,
                        String.valueOf(DEFAULT_USERS_PER_FILE));
        return new DirectoryExport(session.getKeycloakSessionFactory())
                .withDir(option(ExportImportConfig.DIR, DIR, null))
                .withRealmName(option(ExportImportConfig.REALM_NAME, REALM_NAME, null))
                .withUsersExportStrategy(
                        UsersExportStrategy.valueOf(strategy.toUpperCase(Locale.ROOT)))
                .withUsersPerFile(Integer.parseInt(usersPerFile.strip()));
    }

    @Override
    public int order() {
        return super.order() + 1;
    }

    private String option(String property, String setting, String otherwise) {
        return System.getProperty(property, config.get(setting, otherwise));
    }
}
