package org.keystead.access.realmfile;

import jakarta.persistence.FlushModeType;
import java.util.AbstractList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.engine.spi.EntityKey;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * What a database connection keeps in memory while Keycloak imports organizations.
 *
 * <p>Before each query Hibernate looks through all of it for changes, so an import that keeps every
 * organization and member takes a time that grows with the square of them. Keycloak forgets users
 * as it goes along, but neither organizations nor members.
 */
final class BoundedPersistenceContext implements AutoCloseable {

    private static final int KEPT = 64;

    private final Session entities;
    private final FlushModeType flushMode;
    private final Set<Object> known = new HashSet<>();
    private int taken;
    private boolean open = true;

    BoundedPersistenceContext(KeycloakSession session) {
        this.entities =
                session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .unwrap(Session.class);
        this.flushMode = entities.getFlushMode();
    }

    /** The same organizations; what is done for each is written before the next. */
    <T> List<T> writtenOneByOne(List<T> organizations) {
        return walked(organizations, this::write);
    }

    /** The same members, of whom Keycloak writes each by itself. */
    <T> List<T> forgotten(List<T> members) {
        return walked(members, () -> {});
    }

    @Override
    public void close() {
        open = false;
        entities.setFlushMode(flushMode);
    }

    private void write() {
        entities.flush();
        if (known.isEmpty()) {
            known.addAll(entities.getStatistics().getEntityKeys());
            // queries see what was flushed above, and need not look for more
            entities.setFlushMode(FlushModeType.COMMIT);
        }
    }

    private void forget() {
        entities.flush();
        for (Object each : List.copyOf(entities.getStatistics().getEntityKeys())) {
            if (!known.contains(each) && each instanceof EntityKey key) {
                entities.detach(entities.getReference(key.getEntityName(), key.getIdentifier()));
            }
        }
    }

    private <T> List<T> walked(List<T> items, Runnable before) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return items.get(index);
            }

            @Override
            public int size() {
                return items.size();
            }

            @Override
            public Iterator<T> iterator() {
                Iterator<T> walk = items.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return walk.hasNext();
                    }

                    @Override
                    public T next() {
                        if (open) {
                            before.run();
                            if (++taken % KEPT == 0) {
                                forget();
                            }
                        }
                        return walk.next();
                    }
                };
            }
        };
    }
}
