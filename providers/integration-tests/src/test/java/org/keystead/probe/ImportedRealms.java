package org.keystead.probe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Remembers how many entities the import of a realm still held when it was done. */
final class ImportedRealms implements ProviderEventListener {

    private static final Map<String, Integer> HELD = new ConcurrentHashMap<>();

    static int entities(String realm) {
        return HELD.getOrDefault(realm, 0);
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof RealmModel.RealmPostCreateEvent created) {
            KeycloakSession session = created.getKeycloakSession();
            HELD.put(
                    created.getCreatedRealm().getName(),
                    session.getProvider(JpaConnectionProvider.class)
                            .getEntityManager()
                            .unwrap(Session.class)
                            .getStatistics()
                            .getEntityCount());
        }
    }
}
