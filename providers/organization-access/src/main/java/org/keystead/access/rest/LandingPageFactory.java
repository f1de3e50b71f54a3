package org.keystead.access.rest;

import org.keycloak.models.KeycloakSession;
import org.keystead.access.invitation.LandingUris;

/** Serves {@code /realms/{realm}/keystead-landing}. */
public final class LandingPageFactory extends RealmResourceFactory {

    public LandingPageFactory() {
        super(LandingUris.PAGE);
    }

    @Override
    Object resource(KeycloakSession session) {
        return new LandingPage(session);
    }
}
