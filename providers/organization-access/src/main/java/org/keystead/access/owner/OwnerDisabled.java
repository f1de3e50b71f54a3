package org.keystead.access.owner;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.keycloak.events.admin.AuthDetails;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.management.Unattended;
import org.keystead.access.representation.OrganizationRepresentation;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Raises an admin event for each organization that a disabled owner leaves without one who can act.
 *
 * <p>Disabling is never refused: an account that was taken over must be shut at once.
 */
public final class OwnerDisabled {

    private final KeycloakSession session;
    private AuthDetails actor;

    public OwnerDisabled(KeycloakSession session) {
        this.session = session;
    }

    /** The event's actor, who disabled the owner; without one it is the owner. */
    public OwnerDisabled by(AuthDetails who) {
        actor = who;
        return this;
    }

    /**
     * Tells of a user whom this transaction disables; of one who was disabled before it does not.
     */
    public void look(String id) {
        tell(id, () -> !isDisabled(id));
    }

    /** Tells of a user who is disabled, by a transaction that is over. */
    public void lookAfterwards(String id) {
        tell(id, () -> true);
    }

    private void tell(String id, BooleanSupplier anew) {
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
        List<String> lacking = lastOwner.lackingAmong(owned);
        if (!lacking.isEmpty() && anew.getAsBoolean()) {
            lacking.forEach(organization -> raise(organization, user));
        }
    }

    /** As another transaction sees them, which does not see what is yet to be committed. */
    private boolean isDisabled(String id) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                other -> {
                    RealmModel realm = other.getContext().getRealm();
                    UserModel user = other.users().getUserById(realm, id);
                    return user != null && !user.isEnabled();
                },
                "keystead-owner-before");
    }

    private void raise(String organization, UserModel user) {
        AdminEventBuilder event = new Unattended(session, user).events();
        if (actor != null) {
            event.getEvent().setAuthDetails(actor);
        }
        event.operation(OperationType.ACTION)
                .resource("KEYSTEAD_ORGANIZATION")
                .resourcePath("organization-access", "organizations", organization)
                .representation(
                        Map.of(Attention.PARAMETER, OrganizationRepresentation.attention(true)))
                .detail("keystead-disabled-owner", user.getId())
                .success();
    }
}
