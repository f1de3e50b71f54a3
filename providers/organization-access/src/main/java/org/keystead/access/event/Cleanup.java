package org.keystead.access.event;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Removes what hangs on a member, user or organization that goes away, in one statement each.
 *
 * <p>A realm takes its organizations with it, and foreign keys take ours with them.
 */
public final class Cleanup implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof OrganizationModel.OrganizationMemberLeaveEvent left) {
            grants(left.getSession())
                    .removeMembers(left.getOrganization().getId(), List.of(left.getUser().getId()));
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            grants(removed.getKeycloakSession()).removeUser(removed.getUser().getId());
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            grants(removed.getKeycloakSession())
                    .removeOrganization(removed.getOrganization().getId());
        }
    }

    private static Grants grants(KeycloakSession session) {
        return session.getProvider(OrganizationAccessProvider.class).grants();
    }
}
