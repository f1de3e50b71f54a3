package org.keystead.email;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Works in realms that list it among their event listeners, as the set-up command has them do. */
public final class CredentialNoticeFactory implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "keystead-credential-notice";
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new CredentialNotice(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
