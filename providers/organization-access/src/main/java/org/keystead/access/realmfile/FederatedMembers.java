package org.keystead.access.realmfile;

import java.util.ArrayList;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.UserRepresentation;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.OrganizationIds;

/**
 * Members whom another system keeps.
 *
 * <p>Keycloak exports the group behind their organization among their groups, and then refuses to
 * import it, because users come before organizations. {@link AccessExport} lists them among the
 * organization's members, which makes them that again, so the group is left out.
 */
final class FederatedMembers {

    private final OrganizationIds organizations;

    FederatedMembers(KeycloakSession session) {
        this.organizations =
                session.getProvider(OrganizationAccessProvider.class).organizationIds();
    }

    void leaveOutOrganizations(List<UserRepresentation> users) {
        for (UserRepresentation user : users) {
            if (user.getGroups() != null) {
                List<String> groups = new ArrayList<>(user.getGroups());
                groups.removeIf(this::belongsToOrganization);
                user.setGroups(groups.isEmpty() ? null : groups);
            }
        }
    }

    private boolean belongsToOrganization(String path) {
        String[] names = path.split("/", 3);
        return names.length > 1
                && organizations.named(names[1]).filter(names[1]::equals).isPresent();
    }
}
