package org.keystead.access.management;

import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.KeycloakTransactionManager.JTAPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.utils.KeycloakSessionUtil;
import org.keystead.access.refusal.Refusal;

/**
 * A second session of a request that remembers nothing of what the first one read. It looks through
 * the same database transaction, because a session that holds a lock must not wait for a
 * connection.
 */
record Fresh(KeycloakSession session) {

    /** Looks at the realm; what is written there is not kept. */
    void look(Consumer<KeycloakSession> look) {
        try (KeycloakSession fresh = session.getKeycloakSessionFactory().create()) {
            KeycloakTransactionManager transactions = fresh.getTransactionManager();
            transactions.setJTAPolicy(JTAPolicy.NOT_SUPPORTED);
            transactions.begin();
            transactions.setRollbackOnly();
            KeycloakSessionUtil.setKeycloakSession(fresh);
            fresh.getContext().setRealm(realm(fresh));
            look.accept(fresh);
        } finally {
            KeycloakSessionUtil.setKeycloakSession(session);
        }
    }

    private RealmModel realm(KeycloakSession fresh) {
        String id = session.getContext().getRealm().getId();
        return Optional.ofNullable(fresh.realms().getRealm(id))
                .orElseThrow(Refusal::unauthenticated);
    }
}
