package org.keystead.access.event;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Removes what hangs on a member, user or organization that goes away, in bulk statements.
 *
 * <p>A realm takes its organizations with it, and foreign keys take ours with them.
 */
public final class Cleanup implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof OrganizationModel.OrganizationMemberLeaveEvent left) {
            OrganizationAccessProvider access = access(left.getSession());
            String organization = left.getOrganization().getId();
            access.grants().removeMembers(organization, List.of(left.getUser().getId()));
            access.supportApprovals().removeMember(organization, left.getUser().getId());
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            OrganizationAccessProvider access = access(removed.getKeycloakSession());
            access.grants().removeUser(removed.getUser().getId());
            access.supportApprovals().removeUser(removed.getUser().getId());
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            OrganizationAccessProvider access = access(removed.getKeycloakSession());
            access.grants().removeOrganization(removed.getOrganization().getId());
            access.supportApprovals().removeOrganization(removed.getOrganization().getId());
        }
    }

    private static OrganizationAccessProvider access(KeycloakSession session) {
        return session.getProvider(OrganizationAccessProvider.class);
    }
}
