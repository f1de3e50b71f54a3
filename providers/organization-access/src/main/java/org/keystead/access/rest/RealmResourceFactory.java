package org.keystead.access.rest;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves one path below {@code /realms/{realm}/}, which is the factory's id. */
abstract class RealmResourceFactory implements RealmResourceProviderFactory {

    private final String path;

    RealmResourceFactory(String path) {
        this.path = path;
    }

    /** What answers the request of that session. */
    abstract Object resource(KeycloakSession session);

    @Override
    public final RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return resource(session);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public final String getId() {
        return path;
    }

    @Override
    public final void init(Config.Scope config) {}

    @Override
    public final void postInit(KeycloakSessionFactory factory) {}

    @Override
    public final void close() {}
}
