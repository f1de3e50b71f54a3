package org.keystead.probe;

import jakarta.persistence.EntityManager;
import org.hibernate.SessionFactory;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

public final class ProbeResourceProviderFactory implements RealmResourceProviderFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new ProbeResourceProvider(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new WorkflowSteps());
        factory.register(new ImportedRealms());
        factory.register(
                event -> {
                    if (event instanceof org.keycloak.models.utils.PostMigrationEvent) {
                        KeycloakModelUtils.runJobInTransaction(factory, this::countStatements);
                    }
                });
    }

    private void countStatements(KeycloakSession session) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        em.getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics()
                .setStatisticsEnabled(true);
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "keystead-probe";
    }
}
