package org.keystead.access.jpa;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.OrganizationAccessProviderFactory;

/** The store itself, as the cache and tests ask for it. */
public final class JpaOrganizationAccessProviderFactory
        implements OrganizationAccessProviderFactory {

    public static final String PROVIDER_ID = "keystead-jpa";

    @Override
    public OrganizationAccessProvider create(KeycloakSession session) {
        return new JpaOrganizationAccessProvider(session);
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
