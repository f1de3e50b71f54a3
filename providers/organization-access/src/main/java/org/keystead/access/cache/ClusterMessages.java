package org.keystead.access.cache;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.keycloak.cluster.ClusterEvent;
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
                .registerListener(TASK, event -> hear(event, subjects));
    }

    /** Forgets whatever was told, and only then looks whether it was a time. */
    static void hear(ClusterEvent event, Consumer<String> subjects) {
        if (event instanceof CacheKeyInvalidatedEvent changed) {
            subjects.accept(changed.getId());
            SentAt.lag(changed.getId(), System.currentTimeMillis())
                    .ifPresentOrElse(CacheMeters::late, CacheMeters::changedElsewhere);
        }
    }

    static void tellOthers(KeycloakSession session, Collection<String> subjects) {
        String sent = SentAt.line(System.currentTimeMillis());
        session.getProvider(ClusterProvider.class)
                .notify(
                        TASK,
                        Stream.concat(subjects.stream(), Stream.of(sent))
                                .map(CacheKeyInvalidatedEvent::new)
                                .toList(),
                        true);
    }
}
