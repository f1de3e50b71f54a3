package org.keystead.access.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.keycloak.cluster.ClusterEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.provider.Provider;
import org.keystead.access.memory.MemoryCache;
import org.keystead.access.memory.Stub;
import org.keystead.access.memory.World;
import org.keystead.access.mother.Catalogues;
import org.keystead.access.spi.CustomRoles;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.Projects;
import org.keystead.access.spi.StoreContract;

/** The same store, of which a node remembers what it has read. */
class CachedStoreTest extends StoreContract {

    private final OrganizationAccessProvider store = new World(Catalogues.of()).access();
    private final AccessCache cache =
            new AccessCache(new MemoryCache<>(), Duration.ofMinutes(1), () -> new Moment(0, 0));
    private final List<KeycloakTransaction> ends = new ArrayList<>();
    private final KeycloakSession session = Stub.of(KeycloakSession.class, new Session(ends));
    private Changes changes = new Changes(session, cache);

    @Override
    protected Grants grants() {
        return new CachedGrants(store::grants, cache, changes);
    }

    @Override
    protected CustomRoles roles() {
        return new CachedCustomRoles(store::roles, cache, changes);
    }

    @Override
    protected Projects projects() {
        return new CachedProjects(store::projects, cache, changes);
    }

    @Override
    protected void commit() {
        for (KeycloakTransaction end : List.copyOf(ends)) {
            end.begin();
            end.commit();
        }
        ends.clear();
        changes = new Changes(session, cache);
    }

    /** A session of the only node, of which the cache asks no more than its end. */
    public record Session(List<KeycloakTransaction> ends) {

        public KeycloakTransactionManager getTransactionManager() {
            return Stub.of(KeycloakTransactionManager.class, this);
        }

        public void enlistAfterCompletion(KeycloakTransaction transaction) {
            ends.add(transaction);
        }

        public <T extends Provider> T getProvider(Class<T> type) {
            return type.cast(Stub.of(type, this));
        }

        public void notify(
                String task, Collection<? extends ClusterEvent> events, boolean ignoreSender) {
            assertThat(ignoreSender).isTrue();
        }
    }
}
