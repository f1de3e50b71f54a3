package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.SupportApprovals;

final class JpaSupportApprovals implements SupportApprovals {

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaSupportApprovals(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    @Override
    public List<SupportApproval> list(String organization, Instant now, Page page) {
        return em.createNamedQuery("keysteadSupportApprovalList", SupportApprovalEntity.class)
                .setParameter("organization", organization)
                .setParameter("now", now.getEpochSecond())
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultStream()
                .map(JpaSupportApprovals::approval)
                .toList();
    }

    @Override
    public long count(String organization, Instant now) {
        return em.createNamedQuery("keysteadSupportApprovalCount", Long.class)
                .setParameter("organization", organization)
                .setParameter("now", now.getEpochSecond())
                .getSingleResult();
    }

    @Override
    public List<SupportApproval> of(String organization, String user, Instant now) {
        return em.createNamedQuery("keysteadSupportApprovalOfMember", SupportApprovalEntity.class)
                .setParameter("organization", organization)
                .setParameter("user", user)
                .setParameter("now", now.getEpochSecond())
                .getResultStream()
                .map(JpaSupportApprovals::approval)
                .toList();
    }

    @Override
    public Optional<SupportApproval> find(String organization, String id) {
        return em.createNamedQuery("keysteadSupportApprovalFind", SupportApprovalEntity.class)
                .setParameter("organization", organization)
                .setParameter("id", id)
                .getResultStream()
                .map(JpaSupportApprovals::approval)
                .findFirst();
    }

    @Override
    public void add(SupportApproval approval) {
        organization("keysteadSupportApprovalDeleteEnded", approval.organization())
                .setParameter("now", approval.approvedAt().getEpochSecond())
                .executeUpdate();
        SupportApprovalEntity entity = new SupportApprovalEntity();
        entity.id = approval.id();
        entity.realmId = realm.get();
        entity.organizationId = approval.organization();
        entity.userId = approval.user();
        entity.section = approval.section();
        entity.projectId = approval.project().orElse(null);
        entity.expiresAt = approval.expiresAt().getEpochSecond();
        entity.approvedBy = approval.approvedBy();
        entity.approvedAt = approval.approvedAt().getEpochSecond();
        em.persist(entity);
    }

    @Override
    public void remove(SupportApproval approval) {
        organization("keysteadSupportApprovalDeleteById", approval.organization())
                .setParameter("id", approval.id())
                .executeUpdate();
    }

    @Override
    public void removeMembers(String organization, Collection<String> users) {
        for (List<String> batch : JpaGrants.batches(users)) {
            organization("keysteadSupportApprovalDeleteByMembers", organization)
                    .setParameter("users", batch)
                    .executeUpdate();
        }
    }

    @Override
    public void removeUser(String user) {
        em.createNamedQuery("keysteadSupportApprovalDeleteByUser")
                .setParameter("user", user)
                .executeUpdate();
    }

    private Query organization(String query, String organization) {
        return em.createNamedQuery(query).setParameter("organization", organization);
    }

    private static SupportApproval approval(SupportApprovalEntity entity) {
        return new SupportApproval(
                entity.id,
                entity.organizationId,
                entity.userId,
                entity.section,
                Optional.ofNullable(entity.projectId),
                Instant.ofEpochSecond(entity.expiresAt),
                entity.approvedBy,
                Instant.ofEpochSecond(entity.approvedAt));
    }
}
