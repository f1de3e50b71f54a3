package org.keystead.access.rest;

import org.keycloak.models.KeycloakSession;
import org.keystead.access.rest.http.BearerToken;
import org.keystead.access.rest.http.PreflightResource;

/** Serves {@code /realms/{realm}/organization-access}. */
public final class SelfServiceResourceProviderFactory extends RealmResourceFactory {

    public SelfServiceResourceProviderFactory() {
        super("organization-access");
    }

    @Override
    Object resource(KeycloakSession session) {
        return PreflightResource.fits(session)
                ? new PreflightResource()
                : new SelfServiceResource(session, BearerToken.caller(session).meantToManage());
    }
}
