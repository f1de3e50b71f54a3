package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.keystead.access.spi.Foundings;

final class JpaFoundings implements Foundings {

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaFoundings(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    /** A federated user may have no row; then the realm's stands for it. */
    @Override
    public long lockAndCount(String user) {
        OwnerLocks locks = new OwnerLocks(em);
        if (!locks.user(user)) {
            locks.realm(realm.get(), true);
        }
        return count(user);
    }

    @Override
    public long count(String user) {
        return em.createNamedQuery("keysteadFoundingCount", Long.class)
                .setParameter("user", user)
                .getSingleResult();
    }

    @Override
    public void add(String organization, String user) {
        FoundingEntity entity = new FoundingEntity();
        entity.organizationId = organization;
        entity.realmId = realm.get();
        entity.foundedBy = user;
        em.persist(entity);
    }
}
