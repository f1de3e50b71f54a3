package org.keystead.access.realmfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.partialimport.PartialImportResults;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.storage.datastore.DefaultExportImportManager;
import org.keystead.access.spi.RealmImports;

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
        RealmImports.during(
                session, () -> importNatively(representation, realm, backIn(realm, userImport)));
        access.store(session, realm);
    }

    private void importNatively(
            RealmRepresentation representation, RealmModel realm, Runnable userImport) {
        List<OrganizationRepresentation> organizations = representation.getOrganizations();
        if (organizations == null) {
            super.importRealm(representation, realm, userImport);
            return;
        }
        try (BoundedPersistenceContext kept = new BoundedPersistenceContext(session)) {
            for (OrganizationRepresentation each : organizations) {
                if (each.getMembers() != null) {
                    each.setMembers(kept.forgotten(each.getMembers()));
                }
            }
            representation.setOrganizations(kept.writtenOneByOne(organizations));
            super.importRealm(representation, realm, userImport);
        }
    }

    @Override
    public PartialImportResults partialImportRealm(RealmModel realm, InputStream requestBody) {
        try {
            byte[] file = requestBody.readAllBytes();
            PartialImportResults results =
                    super.partialImportRealm(realm, new ByteArrayInputStream(file));
            PartialComponents.store(file, realm, results);
            return results;
        } catch (IOException e) {
            throw new ModelException("unable to read contents from stream", e);
        }
    }

    /**
     * Users from files of their own are imported through a database connection that is closed
     * afterwards, and leave a realm of that connection as the session's.
     */
    private Runnable backIn(RealmModel realm, Runnable userImport) {
        return userImport == null
                ? null
                : () -> {
                    userImport.run();
                    session.getContext().setRealm(realm);
                };
    }
}
