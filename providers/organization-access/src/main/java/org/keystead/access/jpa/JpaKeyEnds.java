package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.keystead.access.model.ApiKey;
import org.keystead.access.spi.KeyEnds;

final class JpaKeyEnds implements KeyEnds {

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaKeyEnds(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    @Override
    public List<String> realms(Instant now, Duration before) {
        return ending("keysteadApiKeyRealmsEnding", String.class, now, before).getResultList();
    }

    @Override
    public List<ApiKey> take(Instant now, Duration before, int max) {
        return ending("keysteadApiKeyEnding", ApiKeyEntity.class, now, before)
                .setParameter("realm", realm.get())
                .setMaxResults(max)
                .getResultList()
                .stream()
                .filter(this::taken)
                .map(ApiKeyMapping::key)
                .toList();
    }

    private <T> TypedQuery<T> ending(String query, Class<T> of, Instant now, Duration before) {
        return em.createNamedQuery(query, of)
                .setParameter("now", now.getEpochSecond())
                .setParameter("until", now.plus(before).getEpochSecond())
                .setParameter("before", before.toSeconds());
    }

    /** Whether this transaction is the one that marks this end. */
    private boolean taken(ApiKeyEntity key) {
        return em.createNamedQuery("keysteadApiKeyMark")
                        .setParameter("id", key.id)
                        .setParameter("end", key.expiresAt)
                        .executeUpdate()
                == 1;
    }
}
