package org.keystead.probe;

import jakarta.persistence.EntityManagerFactory;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;

/** Looks at every session of Hibernate's when something is loaded into it. */
final class FullestSession implements PostLoadEventListener {

    private static final long serialVersionUID = 1L;
    private static final AtomicInteger MOST = new AtomicInteger();
    private static final Set<EntityManagerFactory> WATCHED =
            Collections.newSetFromMap(new WeakHashMap<>());

    private FullestSession() {}

    /** How many entities the fullest one has held since the last question. */
    static synchronized int of(EntityManagerFactory factory) {
        if (WATCHED.add(factory)) {
            factory.unwrap(SessionFactoryImplementor.class)
                    .getServiceRegistry()
                    .requireService(EventListenerRegistry.class)
                    .appendListeners(EventType.POST_LOAD, new FullestSession());
        }
        return MOST.getAndSet(0);
    }

    @Override
    public void onPostLoad(PostLoadEvent event) {
        int held = event.getSession().getPersistenceContextInternal().getEntitiesByKey().size();
        MOST.accumulateAndGet(held, Math::max);
    }
}
