package org.keystead.access.jpa;

import org.hibernate.Session;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
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

    /** A server that cannot keep the pack's word says so at its start, and does not start. */
    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(
                event -> {
                    if (event instanceof PostMigrationEvent) {
                        KeycloakModelUtils.runJobInTransaction(
                                factory,
                                session ->
                                        session.getProvider(JpaConnectionProvider.class)
                                                .getEntityManager()
                                                .unwrap(Session.class)
                                                .doWork(FreshReads::require));
                    }
                });
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
