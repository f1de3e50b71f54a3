package org.keystead.access.memory;

import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;

/** What is asked of Keycloak's manager of invitations. */
record MemoryManager(MemoryInvitations invitations) {

    OrganizationInvitationModel getById(String id) {
        return invitations.getById(id);
    }

    OrganizationInvitationModel getByEmail(OrganizationModel organization, String email) {
        return invitations.getByEmail(organization, email);
    }

    boolean remove(String id) {
        return invitations.rows.remove(id) != null;
    }
}
