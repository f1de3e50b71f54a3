package org.keystead.access.token;

import java.util.List;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.protocol.mappers.oidc.OrganizationScope;
import org.keycloak.organization.utils.Organizations;

/** The one place that asks Keycloak's private class which organizations a scope grants. */
final class GrantedOrganizations {

    private GrantedOrganizations() {}

    static List<OrganizationModel> of(KeycloakSession session, UserModel user, String scopes) {
        OrganizationScope scope = OrganizationScope.valueOfScope(session, scopes);
        if (scope == null || !Organizations.isEnabled(session)) {
            return List.of();
        }
        return AdminPermissionsSchema.runWithoutAuthorization(
                session,
                () ->
                        scope.resolveOrganizations(user, scopes, session)
                                .filter(organization -> organization.isMember(user))
                                .toList());
    }
}
