package org.keystead.access.realmfile;

import jakarta.ws.rs.core.Response;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.services.ErrorResponse;

/**
 * Refuses attributes that mean something in a realm file only, when Keycloak's own REST is about to
 * store them: a client that sends them there, as tools do that apply a file piece by piece, would
 * take grants for given that nobody holds.
 *
 * <p>Keycloak raises its admin event inside the transaction, in whose preparation a refusal undoes
 * the change and reaches the caller.
 */
final class FileAttributes implements EventListenerProvider {

    private static final Pattern ORGANIZATION = Pattern.compile("/?organizations/([^/]+)/?");

    private final KeycloakSession session;

    FileAttributes(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(AdminEvent event, boolean withRepresentation) {
        boolean saved =
                event.getResourceType() == ResourceType.ORGANIZATION
                        && event.getOperationType() != OperationType.DELETE;
        String path = event.getResourcePath();
        if (saved && path != null) {
            Matcher organization = ORGANIZATION.matcher(path);
            if (organization.matches()) {
                session.getTransactionManager()
                        .enlistPrepare(new Check(event.getRealmId(), organization.group(1)));
            }
        }
    }

    @Override
    public void onEvent(Event event) {}

    @Override
    public void close() {}

    private final class Check extends AbstractKeycloakTransaction {

        private final String realm;
        private final String organization;

        private Check(String realm, String organization) {
            this.realm = realm;
            this.organization = organization;
        }

        @Override
        protected void commitImpl() {
            RealmModel before = session.getContext().getRealm();
            session.getContext().setRealm(session.realms().getRealm(realm));
            try {
                OrganizationModel stored =
                        session.getProvider(OrganizationProvider.class).getById(organization);
                if (stored != null) {
                    refuse(new TreeSet<>(OrganizationLines.in(stored.getAttributes().keySet())));
                }
            } finally {
                session.getContext().setRealm(before);
            }
        }

        private static void refuse(SortedSet<String> names) {
            if (!names.isEmpty()) {
                throw ErrorResponse.error(
                        String.join(", ", names)
                                + ": only the import of a whole realm understands these attributes."
                                + " Import them as a document (organization-access/import).",
                        Response.Status.BAD_REQUEST);
            }
        }

        @Override
        protected void rollbackImpl() {}
    }
}
