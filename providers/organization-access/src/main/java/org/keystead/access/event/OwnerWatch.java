package org.keystead.access.event;

import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.ErrorResponse;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Role;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * Keeps an organization from losing its last usable owner through Keycloak's own doors.
 *
 * <p>Deleting an organization takes out its members one by one before it tells that it is deleted.
 * So the loss is only noted when it happens, and judged when the transaction is about to be
 * committed: an organization that is gone by then needs no owner. The organization is locked as
 * soon as the loss is noted, before grants are touched, as our own REST does.
 */
public final class OwnerWatch implements ProviderEventListener {

    private static final String LOSSES = "keystead-owner-losses";

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof OrganizationModel.OrganizationMemberLeaveEvent left) {
            KeycloakSession session = left.getSession();
            note(
                    session,
                    session.getContext().getRealm(),
                    left.getUser(),
                    List.of(left.getOrganization().getId()));
        } else if (event instanceof UserModel.UserPreRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            List<String> organizations =
                    access(session).grants().organizationsOf(removed.getUser().getId());
            note(session, removed.getRealm(), removed.getUser(), organizations);
        }
    }

    private static void note(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            Collection<String> organizations) {
        LastOwner lastOwner = new LastOwner(session, realm);
        for (String organization : new TreeSet<>(organizations)) {
            if (owns(session, realm, organization, user) && lastOwner.lock(organization)) {
                losses(session, realm).organizations.add(organization);
            }
        }
    }

    private static boolean owns(
            KeycloakSession session, RealmModel realm, String organization, UserModel user) {
        List<Grant> grants = access(session).grants().of(organization, user.getId());
        if (grants.isEmpty()) {
            return false;
        }
        var roles =
                new RealmCatalogue(session, realm)
                        .roles(access(session).roles().list(organization));
        return grants.stream()
                .filter(grant -> grant.project().isEmpty())
                .map(Grant::access)
                .filter(Access.ByRole.class::isInstance)
                .map(access -> roles.apply(((Access.ByRole) access).role()))
                .flatMap(Optional::stream)
                .anyMatch(Role::owner);
    }

    private static Losses losses(KeycloakSession session, RealmModel realm) {
        Losses known = session.getAttribute(LOSSES, Losses.class);
        if (known != null) {
            return known;
        }
        Losses losses = new Losses(session, realm.getId());
        session.setAttribute(LOSSES, losses);
        session.getTransactionManager().enlistPrepare(losses);
        return losses;
    }

    private static OrganizationAccessProvider access(KeycloakSession session) {
        return session.getProvider(OrganizationAccessProvider.class);
    }

    /** Sorted, so that two transactions lock several organizations in the same order. */
    private static final class Losses extends AbstractKeycloakTransaction {

        private final KeycloakSession session;
        private final String realm;
        private final TreeSet<String> organizations = new TreeSet<>();

        private Losses(KeycloakSession session, String realm) {
            this.session = session;
            this.realm = realm;
        }

        @Override
        protected void commitImpl() {
            RealmModel model = session.realms().getRealm(realm);
            if (model == null) {
                return;
            }
            LastOwner lastOwner = new LastOwner(session, model);
            for (String organization : organizations) {
                boolean broken =
                        !lastOwner.forced(organization)
                                && lastOwner.lock(organization)
                                && !lastOwner.kept(organization);
                if (broken) {
                    throw ErrorResponse.error(LastOwner.CODE, Response.Status.CONFLICT);
                }
            }
        }

        @Override
        protected void rollbackImpl() {
            organizations.clear();
        }
    }
}
