package org.keystead.access.management;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/** What somebody who is not there could do now as an administrator of the session's realm. */
public record AbsentAdministrator(KeycloakSession session) {

    /** Whether the user of that id, in the realm or in the master realm, manages it. */
    public boolean manages(String id, OrganizationModel organization) {
        RealmModel realm = session.getContext().getRealm();
        return find(realm, id)
                .map(
                        user ->
                                AdminPermissions.evaluator(session, realm, realm, user)
                                        .orgs()
                                        .canManage(organization))
                .or(() -> master().flatMap(m -> find(m, id)).map(user -> managesAll(realm, user)))
                .orElse(false);
    }

    /**
     * The roles of the master realm for this one. Keycloak's evaluator of a user without a token
     * looks for them in the realm itself; permissions on single organizations are not for its
     * users.
     */
    private static boolean managesAll(RealmModel realm, UserModel user) {
        ClientModel client = realm.getMasterAdminClient();
        return Stream.of(AdminRoles.MANAGE_ORGANIZATIONS, AdminRoles.MANAGE_REALM)
                .map(client::getRole)
                .anyMatch(role -> role != null && user.hasRole(role));
    }

    private Optional<RealmModel> master() {
        return Optional.ofNullable(session.realms().getRealmByName(Config.getAdminRealm()));
    }

    /** Somebody who is disabled, or whose client is, does nothing any more. */
    private Optional<UserModel> find(RealmModel realm, String id) {
        return Optional.ofNullable(session.users().getUserById(realm, id))
                .filter(UserModel::isEnabled)
                .filter(user -> acts(realm, user));
    }

    private static boolean acts(RealmModel realm, UserModel user) {
        String client = user.getServiceAccountClientLink();
        return client == null
                || Optional.ofNullable(realm.getClientById(client))
                        .filter(ClientModel::isEnabled)
                        .isPresent();
    }
}
