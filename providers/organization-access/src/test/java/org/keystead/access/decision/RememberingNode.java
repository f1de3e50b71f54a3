package org.keystead.access.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.infinispan.Cache;
import org.infinispan.manager.EmbeddedCacheManager;
import org.keycloak.cache.LocalCache;
import org.keycloak.cache.LocalCacheConfiguration;
import org.keycloak.cache.LocalCacheProvider;
import org.keycloak.cluster.ClusterEvent;
import org.keycloak.cluster.ClusterListener;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.connections.infinispan.InfinispanConnectionProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderFactory;
import org.keystead.access.cache.CachedOrganizationAccessProviderFactory;
import org.keystead.access.catalogue.CatalogueProviderFactory;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.memory.Stub;
import org.keystead.access.spi.OrganizationAccessProvider;

/** One server with the memories that it really has, before a database that several share. */
final class RememberingNode {

    /** So few that some of what is remembered is always lost. */
    private static final int ROOM = 25;

    private final StoredAccess stored;
    private final RealmModel realm;
    private final List<RememberingNode> others;
    private final CachedOrganizationAccessProviderFactory memory =
            new CachedOrganizationAccessProviderFactory();
    private final CatalogueProviderFactory catalogues = new CatalogueProviderFactory();
    private final List<ClusterListener> listeners = new ArrayList<>();
    private final Queue<ClusterEvent> unheard = new ArrayDeque<>();

    /**
     * A node of a cluster.
     *
     * @param others all nodes that are told of changes, this one too
     */
    RememberingNode(StoredAccess stored, RealmModel realm, List<RememberingNode> others) {
        this.stored = stored;
        this.realm = realm;
        this.others = others;
        memory.init(new org.keycloak.Config.SystemPropertiesScope("keystead-no-such-setting"));
    }

    /** Hears what others have told. */
    void hear() {
        for (ClusterEvent event = unheard.poll(); event != null; event = unheard.poll()) {
            for (ClusterListener listener : listeners) {
                listener.eventReceived(event);
            }
        }
    }

    Session session() {
        return new Session();
    }

    /** A request's session. */
    final class Session {

        private final StoredAccess.View view = stored.new View();
        private final List<KeycloakTransaction> afterwards = new ArrayList<>();
        private final KeycloakSession session = Stub.of(KeycloakSession.class, this);
        private final OrganizationAccessProvider access = memory.create(session);

        OrganizationAccessProvider access() {
            return access;
        }

        RealmCatalogue catalogue() {
            return new RealmCatalogue(session, realm);
        }

        RealmCatalogue catalogueAsFirstSeen() {
            return RealmCatalogue.asFirstSeen(session);
        }

        Evaluations evaluations() {
            return new Evaluations(access, catalogue());
        }

        void commit() {
            view.commit();
            afterwards.forEach(KeycloakTransaction::begin);
            afterwards.forEach(KeycloakTransaction::commit);
        }

        void rollback() {
            afterwards.forEach(KeycloakTransaction::begin);
            afterwards.forEach(KeycloakTransaction::rollback);
        }

        Object getProvider(Class<?> type) {
            if (type == LocalCacheProvider.class) {
                return Stub.of(LocalCacheProvider.class, new Caches());
            }
            return type == ClusterProvider.class
                    ? Stub.of(ClusterProvider.class, new Wire())
                    : Stub.of(InfinispanConnectionProvider.class, new QuietCluster());
        }

        OrganizationAccessProvider getProvider(Class<?> type, String id) {
            return view.provider();
        }

        KeycloakTransactionManager getTransactionManager() {
            return Stub.of(KeycloakTransactionManager.class, this);
        }

        void enlistAfterCompletion(KeycloakTransaction transaction) {
            afterwards.add(transaction);
        }

        KeycloakContext getContext() {
            return Stub.of(KeycloakContext.class, this);
        }

        RealmModel getRealm() {
            return realm;
        }

        KeycloakSessionFactory getKeycloakSessionFactory() {
            return Stub.of(KeycloakSessionFactory.class, this);
        }

        ProviderFactory<?> getProviderFactory(Class<?> type, String id) {
            return catalogues;
        }
    }

    /** Calls of {@link ClusterProvider}. */
    final class Wire {

        void registerListener(String task, ClusterListener listener) {
            listeners.add(listener);
        }

        void notify(String task, Collection<? extends ClusterEvent> events, boolean ignoreSender) {
            others.stream()
                    .filter(n -> n != RememberingNode.this)
                    .forEach(n -> n.unheard.addAll(events));
        }
    }

    /** Calls of those who lead to the manager of a cluster in which nobody comes or goes. */
    static final class QuietCluster {

        Cache<?, ?> getCache(String name) {
            return Stub.of(Cache.class, this);
        }

        EmbeddedCacheManager getCacheManager() {
            return Stub.of(EmbeddedCacheManager.class, this);
        }

        void addListener(Object listener) {}
    }

    /** Calls of {@link LocalCacheProvider}. */
    static final class Caches {

        LocalCache<?, ?> create(LocalCacheConfiguration<?, ?> configuration) {
            return Stub.of(LocalCache.class, new Entries());
        }
    }

    /** Calls of {@link LocalCache}; the oldest entry makes room. */
    static final class Entries {

        private final Map<Object, Object> entries =
                new LinkedHashMap<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                        return size() > ROOM;
                    }
                };

        Object get(Object key) {
            return entries.get(key);
        }

        void put(Object key, Object value) {
            entries.put(key, value);
        }
    }
}
