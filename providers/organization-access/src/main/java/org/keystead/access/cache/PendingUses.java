package org.keystead.access.cache;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;
import org.keystead.access.jpa.JpaOrganizationAccessProviderFactory;
import org.keystead.access.model.ApiKey;
import org.keystead.access.spi.OrganizationAccessProvider;

/**
 * When keys were used, as this node knows it, until it is written: however often a key is used, it
 * is one statement a key at each round, and no decision waits for it. A node that is killed forgets
 * what it has not written.
 */
final class PendingUses implements ScheduledTask {

    private static final Logger LOG = Logger.getLogger(PendingUses.class);
    private static final Duration ROUND = Duration.ofSeconds(15);

    private record Key(String realm, String id) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byRealm = realm.compareTo(other.realm);
            return byRealm == 0 ? id.compareTo(other.id) : byRealm;
        }
    }

    private final Map<Key, ApiKey.LastUse> pending = new ConcurrentHashMap<>();

    void note(String realm, String id, ApiKey.LastUse use) {
        pending.merge(
                new Key(realm, id),
                use,
                (one, other) -> one.at().isAfter(other.at()) ? one : other);
    }

    void writeFrom(KeycloakSessionFactory factory) {
        factory.register(
                event -> {
                    if (event instanceof PostMigrationEvent) {
                        schedule(factory);
                    }
                });
    }

    private void schedule(KeycloakSessionFactory factory) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(TimerProvider.class)
                    .schedule(new ScheduledTaskRunner(factory, this), ROUND.toMillis());
        }
    }

    @Override
    public String getTaskName() {
        return "keystead-api-key-uses";
    }

    /** In one order on every node, so that none waits for another that waits for it. */
    @Override
    public void run(KeycloakSession session) {
        Map<Key, ApiKey.LastUse> taken = new TreeMap<>();
        pending.forEach(
                (key, use) -> {
                    if (pending.remove(key, use)) {
                        taken.put(key, use);
                    }
                });
        try {
            taken.forEach((key, use) -> write(session, key, use));
        } catch (RuntimeException e) {
            LOG.warn("when API keys were used could not be written, and is tried again", e);
            taken.forEach((key, use) -> note(key.realm(), key.id(), use));
            session.getTransactionManager().setRollbackOnly();
        }
    }

    private static void write(KeycloakSession session, Key key, ApiKey.LastUse use) {
        RealmModel realm = session.realms().getRealm(key.realm());
        if (realm != null) {
            session.getContext().setRealm(realm);
            session.getProvider(
                            OrganizationAccessProvider.class,
                            JpaOrganizationAccessProviderFactory.PROVIDER_ID)
                    .apiKeys()
                    .used(key.id(), use);
        }
    }
}
