package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.models.ModelException;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Invitation;
import org.keystead.access.model.Landing;
import org.keystead.access.spi.Invitations;
import org.keystead.access.spi.Page;

final class JpaInvitations implements Invitations {

    private static final String LIVE =
            " from OrganizationInvitationEntity i, OrganizationEntity o"
                    + " where o.id = i.organizationId and o.realmId = :realm and o.enabled = true"
                    + " and lower(i.email) = :email and i.expiresAt >= :now";

    private final EntityManager em;
    private final Supplier<String> realm;
    private final JpaCustomRoles roles;

    JpaInvitations(EntityManager em, Supplier<String> realm, JpaCustomRoles roles) {
        this.em = em;
        this.realm = realm;
        this.roles = roles;
    }

    @Override
    public Optional<Invitation> find(String id) {
        return Optional.ofNullable(byId(List.of(id)).get(id));
    }

    @Override
    public boolean lock(String id) {
        return new OwnerLocks(em).invitation(id);
    }

    @Override
    public Map<String, Invitation> byId(Collection<String> ids) {
        Map<String, Invitation> invitations = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            em.createNamedQuery("keysteadInvitationById", InvitationEntity.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .map(JpaInvitations::invitation)
                    .forEach(invitation -> invitations.put(invitation.id(), invitation));
        }
        return invitations;
    }

    @Override
    public void add(Invitation invitation) {
        InvitationEntity entity = new InvitationEntity();
        entity.id = invitation.id();
        entity.realmId = realm.get();
        entity.organizationId = invitation.organization();
        entity.invitedBy = invitation.invitedBy();
        entity.administrator = invitation.administrator();
        invitation.grants().forEach(grant -> entity.grants.add(promise(grant)));
        entity.clientId = invitation.landing().client().orElse(null);
        entity.redirectUri = invitation.landing().redirectUri().orElse(null);
        em.persist(entity);
    }

    @Override
    public void move(String from, String to) {
        InvitationEntity promise = em.find(InvitationEntity.class, from);
        if (promise != null) {
            InvitationEntity entity = new InvitationEntity();
            entity.id = to;
            entity.realmId = promise.realmId;
            entity.organizationId = promise.organizationId;
            entity.invitedBy = promise.invitedBy;
            entity.administrator = promise.administrator;
            entity.grants.addAll(promise.grants);
            entity.clientId = promise.clientId;
            entity.redirectUri = promise.redirectUri;
            em.persist(entity);
        }
    }

    @Override
    public void remove(String id) {
        InvitationEntity entity = em.find(InvitationEntity.class, id);
        if (entity != null) {
            em.remove(entity);
        }
    }

    @Override
    public void removeLeft(String organization) {
        try {
            em.createNamedQuery("keysteadInvitationDeleteLeft")
                    .setParameter("organization", organization)
                    .executeUpdate();
        } catch (OptimisticLockException e) {
            throw new ModelException("an invitation is gone already", e);
        }
    }

    @Override
    public long count(String organization, Optional<String> search) {
        return em.createQuery(
                        "select count(i) from OrganizationInvitationEntity i"
                                + " where i.organizationId = :organization"
                                + " and (lower(i.email) like :search escape '\\'"
                                + " or lower(i.firstName) like :search escape '\\'"
                                + " or lower(i.lastName) like :search escape '\\')",
                        Long.class)
                .setParameter("organization", organization)
                .setParameter("search", SearchPattern.containing(search.orElse("")))
                .getSingleResult();
    }

    @Override
    public List<String> liveFor(String email, long now, Page page) {
        String query = "select i.id" + LIVE + " order by i.createdAt, i.id";
        return live(em.createQuery(query, String.class), email, now)
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultList();
    }

    @Override
    public long countLiveFor(String email, long now) {
        return live(em.createQuery("select count(i.id)" + LIVE, Long.class), email, now)
                .getSingleResult();
    }

    private <T> TypedQuery<T> live(TypedQuery<T> query, String email, long now) {
        return query.setParameter("realm", realm.get())
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .setParameter("now", Math.toIntExact(now));
    }

    private static Invitation invitation(InvitationEntity entity) {
        return new Invitation(
                entity.id,
                entity.organizationId,
                entity.invitedBy,
                entity.administrator,
                entity.grants.stream().map(row -> grant(entity, row)).toList(),
                new Landing(
                        Optional.ofNullable(entity.clientId),
                        Optional.ofNullable(entity.redirectUri)));
    }

    private static Grant grant(InvitationEntity entity, InvitedGrantEmbeddable row) {
        return new Grant(
                "",
                entity.organizationId,
                "",
                row.access(),
                row.project(),
                row.end(),
                Optional.ofNullable(entity.invitedBy),
                Instant.ofEpochSecond(row.invitedAt));
    }

    private InvitedGrantEmbeddable promise(Grant grant) {
        InvitedGrantEmbeddable row = new InvitedGrantEmbeddable();
        row.give(grant, name -> roles.id(grant.organization(), name));
        row.invitedAt = grant.grantedAt().getEpochSecond();
        return row;
    }
}
