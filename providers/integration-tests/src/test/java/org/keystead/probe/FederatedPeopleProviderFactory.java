package org.keystead.probe;

import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.storage.UserStorageProviderFactory;

public final class FederatedPeopleProviderFactory
        implements UserStorageProviderFactory<FederatedPeopleProvider> {

    @Override
    public FederatedPeopleProvider create(KeycloakSession session, ComponentModel component) {
        return new FederatedPeopleProvider(session, component);
    }

    @Override
    public String getId() {
        return "keystead-probe-people";
    }
}
