package org.keystead.access.decision;

import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Has Keycloak remember all memberships of whoever asks.
 *
 * <p>Whenever a request finds a user, Keycloak asks of each of their organizations whether it
 * manages them. It answers that from its cache only where somebody asked for that very membership
 * before, and by a statement otherwise, with every request anew.
 */
record MembershipCache(
        KeycloakSession session,
        OrganizationProvider organizations,
        OrganizationAccessProvider access) {

    private enum About {
        ALL_MEMBERSHIPS
    }

    private static final String NO_ORGANIZATION = "";

    /** Asks for them once, and again when what is remembered here has reached its lifespan. */
    void fill(UserModel user) {
        access.conclusions()
                .<Boolean>of(
                        NO_ORGANIZATION,
                        user.getId(),
                        About.ALL_MEMBERSHIPS,
                        filled -> filled,
                        () -> ask(user));
    }

    private boolean ask(UserModel user) {
        AdminPermissionsSchema.runWithoutAuthorization(
                session,
                () ->
                        organizations
                                .getByMember(user)
                                .filter(organization -> isMember(organization, user))
                                .count());
        return true;
    }

    private boolean isMember(OrganizationModel organization, UserModel user) {
        return StillThere.ask(() -> organizations.getMemberById(organization, user.getId()))
                .isPresent();
    }
}
