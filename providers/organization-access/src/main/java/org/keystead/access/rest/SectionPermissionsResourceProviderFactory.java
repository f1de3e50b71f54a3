package org.keystead.access.rest;

import org.keycloak.models.KeycloakSession;
import org.keystead.access.rest.http.PreflightResource;

/** Serves {@code /realms/{realm}/section-permissions}. */
public final class SectionPermissionsResourceProviderFactory extends RealmResourceFactory {

    public SectionPermissionsResourceProviderFactory() {
        super("section-permissions");
    }

    @Override
    Object resource(KeycloakSession session) {
        return PreflightResource.fits(session)
                ? new PreflightResource()
                : new SectionPermissionsResource(session);
    }
}
