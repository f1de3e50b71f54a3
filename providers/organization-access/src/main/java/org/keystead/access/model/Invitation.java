package org.keystead.access.model;

import java.util.List;

/**
 * What one of Keycloak's invitations to an organization carries.
 *
 * @param id that of Keycloak's invitation
 * @param organization the id of the organization
 * @param invitedBy the id of the user who sent it
 * @param administrator whether they did so as an administrator of the realm
 * @param grants what is promised; their user is still empty
 * @param landing where its link leads in the end
 */
public record Invitation(
        String id,
        String organization,
        String invitedBy,
        boolean administrator,
        List<Grant> grants,
        Landing landing) {

    public Invitation {
        grants = List.copyOf(grants);
    }
}
