package org.keystead.access.rest;

import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Raises an admin event for each organization that a disabled owner leaves without one who can act.
 *
 * <p>Disabling is never refused: an account that was taken over must be shut at once.
 */
final class OwnerDisabled {

    private final KeycloakSession session;
    private AuthDetails actor;

    OwnerDisabled(KeycloakSession session) {
        this.session = session;
    }

    /** Whoever disabled her, who is the event's actor; without one it is she herself. */
    OwnerDisabled by(AuthDetails who) {
        actor = who;
        return this;
    }

    /** Does nothing unless the user is disabled. */
    void look(String id) {
        RealmModel realm = session.getContext().getRealm();
        UserModel user = realm == null ? null : session.users().getUserById(realm, id);
        if (user == null || user.isEnabled()) {
            return;
        }
        LastOwner lastOwner = new LastOwner(session, realm);
        List<String> owned =
                session
                        .getProvider(OrganizationAccessProvider.class)
                        .grants()
                        .organizationsOf(id)
                        .stream()
                        .filter(organization -> lastOwner.owns(organization, id))
                        .toList();
        lastOwner.lackingAmong(owned).forEach(organization -> raise(organization, user));
    }

    private void raise(String organization, UserModel user) {
        AdminEventBuilder event = new Unattended(session, user).events();
        if (actor != null) {
            event.getEvent().setAuthDetails(actor);
        }
        event.operation(OperationType.ACTION)
                .resource("KEYSTEAD_ORGANIZATION")
                .resourcePath("organization-access", "organizations", organization)
                .representation(Map.of(Attention.PARAMETER, Attention.of(true)))
                .detail("keystead-disabled-owner", user.getId())
                .success();
    }
}
