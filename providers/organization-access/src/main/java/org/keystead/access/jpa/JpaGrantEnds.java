package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.keystead.access.model.Grant;
import org.keystead.access.spi.GrantEnds;

final class JpaGrantEnds implements GrantEnds {

    private static final int NEAR = 1;
    private static final int OVER = 2;

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaGrantEnds(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    @Override
    public List<String> realms(Instant now, Duration around) {
        return em.createNamedQuery("keysteadGrantRealmsEnding", String.class)
                .setParameter("from", now.minus(around).getEpochSecond())
                .setParameter("until", now.plus(around).getEpochSecond())
                .setParameter("now", now.getEpochSecond())
                .getResultList();
    }

    @Override
    public List<Grant> take(Instant now, Duration before, int max) {
        return em
                .createNamedQuery("keysteadGrantEnding", GrantEntity.class)
                .setParameter("realm", realm.get())
                .setParameter("from", now.minus(before).getEpochSecond())
                .setParameter("until", now.plus(before).getEpochSecond())
                .setParameter("now", now.getEpochSecond())
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(EntityMapping::grant)
                .filter(grant -> taken(grant.id(), grant.liveAt(now) ? NEAR : OVER))
                .toList();
    }

    /** Whether this transaction is the one that changes the mark. */
    private boolean taken(String grant, int notice) {
        return em.createNamedQuery("keysteadGrantMark")
                        .setParameter("id", grant)
                        .setParameter("notice", notice)
                        .executeUpdate()
                == 1;
    }
}
