package org.keystead.access.listener;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Removals;

/**
 * Takes our rows away with organizations and realms, and when the server starts those of
 * organizations that went away while this pack was not there.
 */
public final class RemovalWatch implements ProviderEventListener {

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            organization(removed.getKeycloakSession(), removed.getOrganization().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            removals(removed.getKeycloakSession()).realm(removed.getRealm().getId());
        } else if (event instanceof PostMigrationEvent started) {
            leftovers(started.getFactory());
        }
    }

    /** Locked, so that nobody who waits for the organization adds a row to it afterwards. */
    private static void organization(KeycloakSession session, String organization) {
        new LastOwner(session, session.getContext().getRealm()).lock(organization);
        removals(session).organization(organization);
    }

    private static void leftovers(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> removals(session).leftovers());
    }

    private static Removals removals(KeycloakSession session) {
        return session.getProvider(OrganizationAccessProvider.class).removals();
    }
}
