package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keystead.access.spi.Owners;
import org.keystead.access.spi.Page;

final class JpaOwners implements Owners {

    private static final String OWNS =
            " g.projectId is null and ((g.roleId is null and g.role in (:templates))"
                    + " or g.roleId in (select r.id from KeysteadRole r where r.owner = true))";
    private static final String USABLE =
            OWNS
                    + " and g.expiresAt is null and exists (select m.groupId"
                    + " from UserGroupMembershipEntity m, OrganizationEntity og"
                    + " where og.id = g.organizationId and m.groupId = og.groupId"
                    + " and m.user.id = g.userId and m.user.enabled = true)";
    private static final String GRANT_HERE =
            "(select g.id from KeysteadGrant g where g.organizationId = o.id and";
    private static final String LACKING =
            " exists " + GRANT_HERE + OWNS + ") and not exists " + GRANT_HERE + USABLE + ")";

    private final EntityManager em;
    private final Supplier<String> realm;
    private final OwnerLocks locks;

    JpaOwners(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
        this.locks = new OwnerLocks(em);
    }

    @Override
    public boolean lock(String organization) {
        return locks.organization(organization);
    }

    @Override
    public List<String> lockMemberships(String user) {
        return locks.memberships(user);
    }

    @Override
    public boolean isMember(String organization, String user) {
        return Stream.of(
                        "UserGroupMembershipEntity m where m.user.id",
                        "FederatedUserGroupMembershipEntity m where m.userId")
                .anyMatch(
                        membership ->
                                em.createQuery(
                                                        "select count(m.groupId) from "
                                                                + membership
                                                                + " = :user and m.groupId ="
                                                                + " (select og.groupId from"
                                                                + " OrganizationEntity og"
                                                                + " where og.id = :organization)",
                                                        Long.class)
                                                .setParameter("user", user)
                                                .setParameter("organization", organization)
                                                .getSingleResult()
                                        > 0);
    }

    /**
     * Locks the realm's row, which outlives its components, and asks afterwards: a lock that was
     * waited for shows other tables as they were before.
     */
    @Override
    public Set<String> flagged(String componentType, String flag, boolean toChange) {
        locks.realm(realm.get(), toChange);
        String query =
                "select c.name from ComponentEntity c where c.realm.id = :realm"
                        + " and c.providerType = :type and exists (select v.id"
                        + " from ComponentConfigEntity v where v.component = c"
                        + " and v.name = :flag and v.value = 'true')";
        return new HashSet<>(
                em.createQuery(query, String.class)
                        .setParameter("realm", realm.get())
                        .setParameter("type", componentType)
                        .setParameter("flag", flag)
                        .getResultList());
    }

    @Override
    public boolean exists(String componentType, String name) {
        String query =
                "select count(c) from ComponentEntity c where c.realm.id = :realm"
                        + " and c.providerType = :type and c.name = :name";
        return em.createQuery(query, Long.class)
                        .setParameter("realm", realm.get())
                        .setParameter("type", componentType)
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
    }

    @Override
    public boolean anyOwns(
            String organization, Collection<String> users, Collection<String> ownerTemplates) {
        String query =
                "select count(g) from KeysteadGrant g where g.organizationId = :organization"
                        + " and g.userId in (:users) and"
                        + OWNS;
        return JpaGrants.batches(users).stream()
                .anyMatch(
                        batch ->
                                with(em.createQuery(query, Long.class), ownerTemplates)
                                                .setParameter("organization", organization)
                                                .setParameter("users", batch)
                                                .getSingleResult()
                                        > 0);
    }

    @Override
    public boolean anyUsable(String organization, Collection<String> ownerTemplates) {
        String query =
                "select count(g) from KeysteadGrant g where g.organizationId = :organization and"
                        + USABLE;
        return with(em.createQuery(query, Long.class), ownerTemplates)
                        .setParameter("organization", organization)
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<String> usable(String organization, Collection<String> ownerTemplates, int max) {
        String query =
                "select u.id from UserEntity u where exists (select g.id from KeysteadGrant g"
                        + " where g.userId = u.id and g.organizationId = :organization and"
                        + USABLE
                        + ") order by u.username";
        return with(em.createQuery(query, String.class), ownerTemplates)
                .setParameter("organization", organization)
                .setMaxResults(max)
                .getResultList();
    }

    @Override
    public List<String> federated(String organization, Collection<String> ownerTemplates) {
        String query =
                "select distinct g.userId from KeysteadGrant g"
                        + " where g.organizationId = :organization and g.expiresAt is null"
                        + " and g.userId like 'f:%' and"
                        + OWNS;
        return with(em.createQuery(query, String.class), ownerTemplates)
                .setParameter("organization", organization)
                .getResultList();
    }

    @Override
    public Set<String> lackingAmong(
            Collection<String> organizations, Collection<String> ownerTemplates) {
        if (organizations.isEmpty()) {
            return Set.of();
        }
        String query =
                "select o.id from OrganizationEntity o where o.id in (:organizations) and"
                        + LACKING;
        return new HashSet<>(
                with(em.createQuery(query, String.class), ownerTemplates)
                        .setParameter("organizations", organizations)
                        .getResultList());
    }

    @Override
    public List<String> lacking(Collection<String> ownerTemplates, Page page) {
        String query =
                "select o.id from OrganizationEntity o where o.realmId = :realm and"
                        + LACKING
                        + " order by o.name";
        return with(em.createQuery(query, String.class), ownerTemplates)
                .setParameter("realm", realm.get())
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultList();
    }

    @Override
    public long countLacking(Collection<String> ownerTemplates) {
        String query =
                "select count(o.id) from OrganizationEntity o where o.realmId = :realm and"
                        + LACKING;
        return with(em.createQuery(query, Long.class), ownerTemplates)
                .setParameter("realm", realm.get())
                .getSingleResult();
    }

    @Override
    public List<String> losing(
            Collection<String> lost, Collection<String> ownerTemplates, int max) {
        if (lost.isEmpty()) {
            return List.of();
        }
        String holding =
                " from OrganizationEntity o where o.realmId = :realm and exists "
                        + GRANT_HERE
                        + " g.projectId is null and g.roleId is null and g.role in (:lost))";
        locks.organizations(
                em.createQuery("select o.id" + holding + " order by o.id", String.class)
                        .setParameter("realm", realm.get())
                        .setParameter("lost", lost)
                        .getResultList());
        return with(
                        em.createQuery(
                                "select o.id"
                                        + holding
                                        + " and not exists "
                                        + GRANT_HERE
                                        + USABLE
                                        + ") order by o.name",
                                String.class),
                        ownerTemplates)
                .setParameter("realm", realm.get())
                .setParameter("lost", lost)
                .setMaxResults(max)
                .getResultList();
    }

    /** Some databases take no empty list: no role is named by the empty text. */
    private static <T> TypedQuery<T> with(TypedQuery<T> query, Collection<String> templates) {
        return query.setParameter("templates", templates.isEmpty() ? List.of("") : templates);
    }
}
