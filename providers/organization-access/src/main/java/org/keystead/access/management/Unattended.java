package org.keystead.access.management;

import java.util.Optional;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;

/**
 * What the rules of a realm do by themselves when somebody becomes a member: nobody's permission is
 * asked, and the admin events name the member herself.
 *
 * @param actor whom it is done for
 */
public record Unattended(KeycloakSession session, UserModel actor) implements Authority {

    @Override
    public boolean administrator() {
        return false;
    }

    @Override
    public Optional<OrganizationModel> organization(String idOrAlias) {
        return Optional.empty();
    }

    @Override
    public boolean may(OrganizationModel organization, String section, String action) {
        return false;
    }

    @Override
    public AdminEventBuilder events() {
        RealmModel realm = session.getContext().getRealm();
        ClientModel client =
                Optional.ofNullable(session.getContext().getClient())
                        .or(() -> session.clients().getClientsStream(realm, 0, 1).findFirst())
                        .orElseThrow();
        ClientConnection connection = session.getContext().getConnection();
        return new AdminEventBuilder(
                realm,
                new AdminAuth(realm, null, actor, client),
                session,
                connection == null ? new Nowhere() : connection);
    }

    /** What a realm file brings at the start of the server comes over no connection. */
    private static final class Nowhere implements ClientConnection {

        @Override
        public String getRemoteAddr() {
            return "";
        }

        @Override
        public String getRemoteHost() {
            return "";
        }

        @Override
        public int getRemotePort() {
            return 0;
        }

        @Override
        public String getLocalAddr() {
            return "";
        }

        @Override
        public int getLocalPort() {
            return 0;
        }
    }
}
