package org.keystead.access.realmfile;

import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.storage.datastore.DefaultDatastoreProviderFactory;

/**
 * Keycloak's own data store with an import that knows us.
 *
 * <p>Takes the id of Keycloak's own, since of two factories with one id the higher order wins and
 * the other is never set up: under an id of its own, every scheduled task would run twice.
 */
public final class AccessDatastoreProviderFactory extends DefaultDatastoreProviderFactory {

    @Override
    public DatastoreProvider create(KeycloakSession session) {
        return new AccessDatastoreProvider(this, session);
    }

    @Override
    public int order() {
        return super.order() + 1;
    }
}
