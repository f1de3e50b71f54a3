package org.keystead.access.jpa;

import java.util.Map;
import java.util.Optional;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.spi.OrganizationIds;

final class NativeOrganizationIds implements OrganizationIds {

    private final KeycloakSession session;

    NativeOrganizationIds(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Fine-grained admin permissions are for administrators: here they would hide organizations.
     */
    @Override
    public Optional<String> ofAlias(String alias) {
        OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
        return AdminPermissionsSchema.runWithoutAuthorization(
                session,
                () ->
                        organizations
                                .getAllStream(Map.of(OrganizationModel.ALIAS, alias), 0, 1)
                                .map(OrganizationModel::getId)
                                .findFirst());
    }
}
