package org.keystead.access.cache;

import java.util.Collection;
import java.util.function.Consumer;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.cache.infinispan.events.CacheKeyInvalidatedEvent;

/**
 * The one place that speaks to other nodes.
 *
 * <p>Every node must be able to read the message's class, so it is Keycloak's own for an
 * invalidated key, under a task key that only this module listens to.
 */
final class ClusterMessages {

    private static final String TASK = "keystead-organization-access-changes";

    private ClusterMessages() {}

    static void listen(KeycloakSession session, Consumer<String> subjects) {
        session.getProvider(ClusterProvider.class)
                .registerListener(
                        TASK,
                        event -> {
                            if (event instanceof CacheKeyInvalidatedEvent changed) {
                                subjects.accept(changed.getId());
                            }
                        });
    }

    static void tellOthers(KeycloakSession session, Collection<String> subjects) {
        session.getProvider(ClusterProvider.class)
                .notify(TASK, subjects.stream().map(CacheKeyInvalidatedEvent::new).toList(), true);
    }
}
