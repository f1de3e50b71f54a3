package org.keystead.access.memory;

import java.time.Instant;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What is asked of Keycloak's manager of invitations. */
record MemoryManager(MemoryInvitations invitations) {

    OrganizationInvitationModel getById(String id) {
        return invitations.getById(id);
    }

    OrganizationInvitationModel getByEmail(OrganizationModel organization, String email) {
        return invitations.getByEmail(organization, email);
    }

    /** It stands for an hour. */
    OrganizationInvitationModel create(
            OrganizationModel organization, String email, String firstName, String lastName) {
        String id = KeycloakModelUtils.generateId();
        Instant end = Instant.now().plusSeconds(3600);
        invitations.rows.put(id, new MemoryInvitation(id, email, end));
        return getById(id);
    }

    boolean remove(String id) {
        return invitations.rows.remove(id) != null;
    }
}
