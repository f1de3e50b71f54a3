package org.keystead.access.cache;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * What changed since a session began: it no longer uses the cache for it. What the session changed
 * itself is sent to other nodes at the end.
 *
 * <p>What others changed counts too, because the session's persistence context may hold rows from
 * before that change and give them back for any later query.
 */
final class Changes {

    private final KeycloakSession session;
    private final AccessCache cache;
    private final Sources sources;
    private final long began;
    private final Set<String> subjects = new LinkedHashSet<>();
    private final Set<String> distrusted = new HashSet<>();

    Changes(KeycloakSession session, AccessCache cache) {
        this.session = session;
        this.cache = cache;
        this.sources = new Sources(cache.clock());
        this.began = cache.now();
    }

    /** How old what the session knows is. */
    Sources sources() {
        return sources;
    }

    /** To be asked after a key was made: a change between the two must not be missed. */
    boolean touched(String subject) {
        return subjects.contains(subject)
                || distrusted.contains(subject)
                || subjects.contains(AccessCache.EVERYTHING)
                || cache.generationOf(subject) > began;
    }

    void add(String subject) {
        if (subjects.isEmpty()) {
            session.getTransactionManager().enlistAfterCompletion(new Publication());
        }
        subjects.add(subject);
    }

    /** Under a lock, what others wrote before is read, of which the cache may not know yet. */
    void distrust(String subject) {
        distrusted.add(subject);
    }

    private final class Publication extends AbstractKeycloakTransaction {

        @Override
        protected void commitImpl() {
            subjects.forEach(cache::forget);
            CacheMeters.changedHere(subjects.size());
            ClusterMessages.tellOthers(session, subjects);
        }

        @Override
        protected void rollbackImpl() {
            subjects.clear();
        }
    }
}
