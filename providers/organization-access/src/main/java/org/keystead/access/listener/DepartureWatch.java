package org.keystead.access.listener;

import org.keycloak.models.GroupModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Notes through whichever of Keycloak's doors a member goes: removed from the organization, deleted
 * by an administrator, a workflow, SCIM or herself, or taken out of the group that Keycloak keeps
 * an organization's members in.
 */
public final class DepartureWatch implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof OrganizationModel.OrganizationMemberLeaveEvent left) {
            Departures.in(left.getSession(), left.getSession().getContext().getRealm())
                    .left(left.getOrganization().getId(), left.getUser().getId());
        } else if (event instanceof GroupModel.GroupMemberLeaveEvent left) {
            left(left);
        } else if (event instanceof UserModel.UserPreRemovedEvent going) {
            Departures.in(going.getKeycloakSession(), going.getRealm())
                    .going(going.getUser().getId());
        } else if (event instanceof UserModel.UserRemovedEvent gone) {
            Departures.in(gone.getKeycloakSession(), gone.getRealm()).gone(gone.getUser().getId());
        }
    }

    /** Members are in a group that is called like the organization's id. */
    private static void left(GroupModel.GroupMemberLeaveEvent left) {
        GroupModel group = left.getGroup();
        if (group.getType() == GroupModel.Type.ORGANIZATION && group.getParentId() == null) {
            Departures.in(left.getKeycloakSession(), left.getRealm())
                    .left(group.getName(), left.getUser().getId());
        }
    }
}
