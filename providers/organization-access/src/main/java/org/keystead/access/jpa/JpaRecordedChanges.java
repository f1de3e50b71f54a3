package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.events.jpa.AdminEventEntity;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.RecordedChange;
import org.keystead.access.spi.RecordedChanges;

/**
 * Reads Keycloak's table, since its own query neither counts nor orders events of one millisecond.
 */
final class JpaRecordedChanges implements RecordedChanges {

    private static final String ORGANIZATIONS = "organization-access/organizations/";
    private static final String FROM =
            " from AdminEventEntity e where e.realmId = :realm and e.error is null"
                    + " and e.resourceType like 'KEYSTEAD%'"
                    + " and (e.resourcePath = :organization"
                    + " or e.resourcePath like :below escape '\\')";

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaRecordedChanges(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    @Override
    public List<RecordedChange> of(String organization, Page page) {
        int prefix = (ORGANIZATIONS + organization + "/").length();
        return with(
                        em.createQuery(
                                "select e" + FROM + " order by e.time desc, e.id",
                                AdminEventEntity.class),
                        organization)
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultStream()
                .map(event -> change(event, prefix))
                .toList();
    }

    @Override
    public long count(String organization) {
        return with(em.createQuery("select count(e.id)" + FROM, Long.class), organization)
                .getSingleResult();
    }

    private <T> TypedQuery<T> with(TypedQuery<T> query, String organization) {
        String path = ORGANIZATIONS + organization;
        return query.setParameter("realm", realm.get())
                .setParameter("organization", path)
                .setParameter("below", SearchPattern.below(path));
    }

    private static RecordedChange change(AdminEventEntity event, int prefix) {
        String path = event.getResourcePath();
        return new RecordedChange(
                event.getId(),
                Instant.ofEpochMilli(event.getTime()),
                event.getOperationType(),
                event.getResourceType(),
                path.length() < prefix ? "" : path.substring(prefix),
                Optional.ofNullable(event.getAuthUserId()),
                Optional.ofNullable(event.getAuthRealmId()),
                Optional.ofNullable(event.getRepresentation()),
                Optional.ofNullable(event.getDetailsJson()));
    }
}
