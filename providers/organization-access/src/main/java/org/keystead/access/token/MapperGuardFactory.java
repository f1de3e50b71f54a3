package org.keystead.access.token;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Works in every realm without being switched on. */
public final class MapperGuardFactory implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "keystead-organization-access-mapper-settings";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new MapperGuard(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(MapperGuard::hear);
    }

    @Override
    public void close() {}
}
