package org.keystead.access.rest;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import org.keystead.access.event.DepartureWatch;
import org.keystead.access.event.RemovalWatch;
import org.keystead.access.event.TemplateWatch;

/** Serves {@code /realms/{realm}/organization-access}. */
public final class SelfServiceResourceProviderFactory implements RealmResourceProviderFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new RealmResourceProvider() {
            @Override
            public Object getResource() {
                return PreflightResource.fits(session)
                        ? new PreflightResource()
                        : new SelfServiceResource(
                                session, BearerToken.caller(session).meantToManage());
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new DepartureWatch());
        factory.register(new RemovalWatch());
        factory.register(new TemplateWatch());
        factory.register(new Joining());
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "organization-access";
    }
}
