package org.keystead.access.jpa;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Adds this module's tables to Keycloak's schema. */
public final class KeysteadEntityProviderFactory implements JpaEntityProviderFactory {

    /** Its first ten letters name the table of applied change sets, so they are ours alone. */
    public static final String PROVIDER_ID = "keysteadac-organization-access";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new KeysteadEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
