package org.keystead.access.invitation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keystead.access.memory.Stub;

/** A realm of clients and nothing else. */
final class LandingClients {

    private final Map<String, Client> clients = new TreeMap<>();
    private final KeycloakSession session = Stub.of(KeycloakSession.class, this);

    /** One whose home is at that name, and what it has registered. */
    LandingClients client(String id, String... redirectUris) {
        clients.put(id, new Client(id, true, new HashSet<>(List.of(redirectUris))));
        return this;
    }

    LandingClients disable(String id) {
        clients.put(id, new Client(id, false, clients.get(id).getRedirectUris()));
        return this;
    }

    KeycloakSession session() {
        return session;
    }

    KeycloakContext getContext() {
        return Stub.of(KeycloakContext.class, this);
    }

    RealmModel getRealm() {
        return Stub.of(RealmModel.class, this);
    }

    /** No request. */
    KeycloakUriInfo getUri() {
        return null;
    }

    ClientModel getClientByClientId(String id) {
        return clients.containsKey(id) ? Stub.of(ClientModel.class, clients.get(id)) : null;
    }

    record Client(String id, boolean enabled, Set<String> redirectUris) {

        String getClientId() {
            return id;
        }

        boolean isEnabled() {
            return enabled;
        }

        String getRootUrl() {
            return "https://" + id + ".example.org";
        }

        String getBaseUrl() {
            return null;
        }

        Set<String> getRedirectUris() {
            return redirectUris;
        }
    }
}
