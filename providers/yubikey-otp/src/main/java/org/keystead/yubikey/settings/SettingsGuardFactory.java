package org.keystead.yubikey.settings;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.keystead.yubikey.validation.InvalidSettings;

/** Works in every realm without being switched on, and for realm files. */
public final class SettingsGuardFactory implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "keystead-yubikey-settings";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new SettingsGuard(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(SettingsGuardFactory::checkImported);
    }

    private static void checkImported(ProviderEvent event) {
        if (event instanceof RealmModel.RealmPostCreateEvent created) {
            try {
                SavedSettings.check(created.getCreatedRealm());
            } catch (InvalidSettings e) {
                throw new ModelException(e.getMessage(), e);
            }
        }
    }

    @Override
    public void close() {}
}
