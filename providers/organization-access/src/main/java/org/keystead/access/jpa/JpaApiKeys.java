package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keystead.access.model.ApiKey;
import org.keystead.access.spi.ApiKeys;
import org.keystead.access.spi.Page;

final class JpaApiKeys implements ApiKeys {

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaApiKeys(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    @Override
    public Optional<ApiKey> find(String id) {
        return entity(id).map(this::forgotten);
    }

    /** Whoever comes to hold a lock must not find a key as it was before. */
    private ApiKey forgotten(ApiKeyEntity entity) {
        ApiKey key = ApiKeyMapping.key(entity);
        em.detach(entity);
        return key;
    }

    @Override
    public List<ApiKey> ofUser(String user, Page page) {
        return page(keys("keysteadApiKeyOfUser").setParameter("user", user), page);
    }

    @Override
    public long countOfUser(String user) {
        return em.createNamedQuery("keysteadApiKeyCountOfUser", Long.class)
                .setParameter("realm", realm.get())
                .setParameter("user", user)
                .getSingleResult();
    }

    @Override
    public long countLive(String user, Instant now) {
        return em.createNamedQuery("keysteadApiKeyCountLive", Long.class)
                .setParameter("realm", realm.get())
                .setParameter("user", user)
                .setParameter("now", now.getEpochSecond())
                .getSingleResult();
    }

    @Override
    public List<ApiKey> ofOrganization(String organization, Page page) {
        return page(
                em.createNamedQuery("keysteadApiKeyOfOrganization", ApiKeyEntity.class)
                        .setParameter("organization", organization),
                page);
    }

    @Override
    public long countOfOrganization(String organization) {
        return em.createNamedQuery("keysteadApiKeyCountOfOrganization", Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    @Override
    public List<String> holders(String organization) {
        return em.createNamedQuery("keysteadApiKeyHolders", String.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    @Override
    public List<ApiKey> ofMembers(String organization, Collection<String> users) {
        List<ApiKey> keys = new ArrayList<>();
        for (List<String> batch : JpaGrants.batches(users)) {
            em
                    .createNamedQuery("keysteadApiKeyOfMembers", ApiKeyEntity.class)
                    .setParameter("organization", organization)
                    .setParameter("users", batch)
                    .getResultList()
                    .stream()
                    .map(this::forgotten)
                    .forEach(keys::add);
        }
        return keys;
    }

    @Override
    public boolean isTaken(String id) {
        return em.find(ApiKeyEntity.class, id) != null;
    }

    @Override
    public Optional<ApiKey> named(String user, String name) {
        return keys("keysteadApiKeyNamed")
                .setParameter("user", user)
                .setParameter("name", name)
                .getResultStream()
                .map(this::forgotten)
                .findFirst();
    }

    @Override
    public void add(ApiKey key) {
        em.persist(ApiKeyMapping.entity(key, realm.get()));
    }

    @Override
    public void update(ApiKey key) {
        entity(key.id()).ifPresent(entity -> ApiKeyMapping.copy(key, entity));
    }

    @Override
    public void remove(ApiKey key) {
        inRealm("keysteadApiKeyDeleteById").setParameter("id", key.id()).executeUpdate();
    }

    @Override
    public void removeEnded(String user, Instant before) {
        inRealm("keysteadApiKeyDeleteEnded")
                .setParameter("user", user)
                .setParameter("before", before.getEpochSecond())
                .executeUpdate();
    }

    @Override
    public void removeMembers(String organization, Collection<String> users) {
        for (List<String> batch : JpaGrants.batches(users)) {
            em.createNamedQuery("keysteadApiKeyDeleteByMembers")
                    .setParameter("organization", organization)
                    .setParameter("users", batch)
                    .executeUpdate();
        }
    }

    @Override
    public void removeUser(String user) {
        em.createNamedQuery("keysteadApiKeyDeleteByUser")
                .setParameter("user", user)
                .executeUpdate();
    }

    @Override
    public void used(String id, ApiKey.LastUse use) {
        inRealm("keysteadApiKeyUsed")
                .setParameter("id", id)
                .setParameter("at", use.at().getEpochSecond())
                .setParameter("address", use.address().orElse(null))
                .executeUpdate();
    }

    private List<ApiKey> page(TypedQuery<ApiKeyEntity> query, Page page) {
        return query.setFirstResult(page.first()).setMaxResults(page.max()).getResultList().stream()
                .map(this::forgotten)
                .toList();
    }

    private Optional<ApiKeyEntity> entity(String id) {
        return keys("keysteadApiKeyFind").setParameter("id", id).getResultStream().findFirst();
    }

    private TypedQuery<ApiKeyEntity> keys(String query) {
        return em.createNamedQuery(query, ApiKeyEntity.class).setParameter("realm", realm.get());
    }

    private Query inRealm(String query) {
        return em.createNamedQuery(query).setParameter("realm", realm.get());
    }
}
