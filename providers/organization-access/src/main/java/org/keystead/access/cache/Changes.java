package org.keystead.access.cache;

import java.util.LinkedHashSet;
import java.util.Set;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * What one transaction changed: it no longer reads the cache for it, and tells others at the end.
 */
final class Changes {

    private final KeycloakSession session;
    private final AccessCache cache;
    private final Set<String> subjects = new LinkedHashSet<>();

    Changes(KeycloakSession session, AccessCache cache) {
        this.session = session;
        this.cache = cache;
    }

    boolean touched(String subject) {
        return subjects.contains(subject) || subjects.contains(AccessCache.EVERYTHING);
    }

    void add(String subject) {
        if (subjects.isEmpty()) {
            session.getTransactionManager().enlistAfterCompletion(new Publication());
        }
        subjects.add(subject);
    }

    private final class Publication extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            subjects.forEach(cache::forget);
            ClusterMessages.tellOthers(session, subjects);
        }

        @Override
        protected void rollbackImpl() {
            subjects.clear();
        }
    }
}
