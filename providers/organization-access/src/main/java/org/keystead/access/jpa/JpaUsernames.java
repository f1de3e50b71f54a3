package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keystead.access.spi.Usernames;

final class JpaUsernames implements Usernames {

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaUsernames(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    @Override
    public Map<String, String> ids(Collection<String> usernames) {
        return pairs("select u.username, u.id", "u.username", usernames);
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        return pairs("select u.id, u.username", "u.id", ids);
    }

    private Map<String, String> pairs(String select, String key, Collection<String> values) {
        String query =
                select + " from UserEntity u where u.realmId = :realm and " + key + " in (:values)";
        Map<String, String> pairs = new HashMap<>();
        for (List<String> batch : JpaGrants.batches(values)) {
            em.createQuery(query, Object[].class)
                    .setParameter("realm", realm.get())
                    .setParameter("values", batch)
                    .getResultStream()
                    .forEach(row -> pairs.put((String) row[0], (String) row[1]));
        }
        return pairs;
    }
}
