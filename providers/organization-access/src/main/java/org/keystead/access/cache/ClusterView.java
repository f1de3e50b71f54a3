package org.keystead.access.cache;

import org.infinispan.notifications.Listener;
import org.infinispan.notifications.cachemanagerlistener.annotation.Merged;
import org.infinispan.notifications.cachemanagerlistener.annotation.ViewChanged;
import org.infinispan.notifications.cachemanagerlistener.event.MergeEvent;
import org.infinispan.notifications.cachemanagerlistener.event.ViewChangedEvent;
import org.jboss.logging.Logger;
import org.keycloak.connections.infinispan.InfinispanConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Tells when this node may have missed what others changed: when parts of the cluster that did not
 * hear each other have found together, and when a node is gone, maybe before it had sent
 * everything.
 *
 * <p>Infinispan asks for a public class, and calls it while the view changes: nothing slow is done
 * here.
 */
@Listener
public final class ClusterView {

    private static final Logger LOG = Logger.getLogger(ClusterView.class);

    private final Runnable missed;

    private ClusterView(Runnable missed) {
        this.missed = missed;
    }

    /** The cache that is asked for its manager is there in every way to cluster, and in none. */
    static void watch(KeycloakSession session, Runnable missed) {
        session.getProvider(InfinispanConnectionProvider.class)
                .getCache(InfinispanConnectionProvider.REALM_CACHE_NAME)
                .getCacheManager()
                .addListener(new ClusterView(missed));
    }

    @Merged
    public void merged(MergeEvent event) {
        missed.run();
        CacheMeters.clusterChanged();
        LOG.infof("Forgot who may do what: the cluster has merged to %s", event.getNewMembers());
    }

    @ViewChanged
    public void changed(ViewChangedEvent event) {
        if (!event.getNewMembers().containsAll(event.getOldMembers())) {
            missed.run();
            CacheMeters.clusterChanged();
            LOG.infof("Forgot who may do what: of the cluster, %s are left", event.getNewMembers());
        }
    }
}
