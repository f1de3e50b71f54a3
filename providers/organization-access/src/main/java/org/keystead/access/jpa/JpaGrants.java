package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.spi.GrantFilter;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.Page;

final class JpaGrants implements Grants {

    /** How many ids one statement names at most: Oracle takes 1000, others have limits above. */
    private static final int BATCH = 500;

    private static final String HOLDERS =
            "from KeysteadGrant g left join UserEntity u on u.id = g.userId"
                    + " where g.organizationId = :organization"
                    + " and (:role is null or g.role = :role)"
                    + " and (:project is null or g.projectId = :project)"
                    + " and (:search is null or lower(u.username) like :search escape '\\'"
                    + " or lower(u.email) like :search escape '\\')";

    private final EntityManager em;
    private final String realm;
    private final JpaCustomRoles roles;

    JpaGrants(EntityManager em, String realm, JpaCustomRoles roles) {
        this.em = em;
        this.realm = realm;
        this.roles = roles;
    }

    @Override
    public List<Grant> of(String organization, String user) {
        return em.createNamedQuery("keysteadGrantOfMember", GrantEntity.class)
                .setParameter("organization", organization)
                .setParameter("user", user)
                .getResultStream()
                .map(EntityMapping::grant)
                .toList();
    }

    @Override
    public Map<String, List<Grant>> of(String organization, Collection<String> users) {
        Map<String, List<Grant>> grants = new LinkedHashMap<>();
        users.forEach(user -> grants.put(user, new ArrayList<>()));
        for (List<String> batch : batches(users)) {
            em.createNamedQuery("keysteadGrantOfMembers", GrantEntity.class)
                    .setParameter("organization", organization)
                    .setParameter("users", batch)
                    .getResultStream()
                    .map(EntityMapping::grant)
                    .forEach(grant -> grants.get(grant.user()).add(grant));
        }
        return grants;
    }

    @Override
    public List<Grant> ofRole(String organization, String role) {
        return em.createNamedQuery("keysteadGrantOfRole", GrantEntity.class)
                .setParameter("organization", organization)
                .setParameter("role", role)
                .getResultStream()
                .map(EntityMapping::grant)
                .toList();
    }

    @Override
    public List<Grant> ofTemplates(Collection<String> names, int max) {
        return names.isEmpty()
                ? List.of()
                : em.createNamedQuery("keysteadGrantOfTemplates", GrantEntity.class)
                        .setParameter("realm", realm)
                        .setParameter("roles", names)
                        .setMaxResults(max)
                        .getResultStream()
                        .map(EntityMapping::grant)
                        .toList();
    }

    @Override
    public Set<String> sectionsInUse() {
        return em.createNamedQuery("keysteadGrantSections", String.class)
                .setParameter("realm", realm)
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public List<String> holders(String organization, GrantFilter filter, Page page) {
        return filtered(
                        String.class,
                        "select g.userId "
                                + HOLDERS
                                + " group by g.userId, u.username"
                                + " order by case when u.username is null then 1 else 0 end,"
                                + " u.username, g.userId",
                        organization,
                        filter)
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultList();
    }

    @Override
    public long countHolders(String organization, GrantFilter filter) {
        return filtered(
                        Long.class,
                        "select count(distinct g.userId) " + HOLDERS,
                        organization,
                        filter)
                .getSingleResult();
    }

    private <T> TypedQuery<T> filtered(
            Class<T> type, String query, String organization, GrantFilter filter) {
        return em.createQuery(query, type)
                .setParameter("organization", organization)
                .setParameter("role", filter.role().orElse(null))
                .setParameter("project", filter.project().orElse(null))
                .setParameter(
                        "search", filter.search().map(SearchPattern::containing).orElse(null));
    }

    @Override
    public void add(Grant grant) {
        String roleId =
                grant.access() instanceof Access.ByRole byRole
                        ? roles.entity(grant.organization(), byRole.role())
                                .map(role -> role.id)
                                .orElse(null)
                        : null;
        GrantEntity entity = EntityMapping.entity(grant, realm, roleId);
        if (held(entity.holding)) {
            throw new ModelDuplicateException("already granted");
        }
        em.persist(entity);
    }

    @Override
    public void remove(Grant grant) {
        em.createNamedQuery("keysteadGrantDeleteById")
                .setParameter("organization", grant.organization())
                .setParameter("id", grant.id())
                .executeUpdate();
    }

    @Override
    public void removeTemplate(String role) {
        em.createNamedQuery("keysteadGrantDeleteByTemplate")
                .setParameter("realm", realm)
                .setParameter("role", role)
                .executeUpdate();
    }

    @Override
    public void removeMembers(String organization, Collection<String> users) {
        for (List<String> batch : batches(users)) {
            em.createNamedQuery("keysteadGrantDeleteByMembers")
                    .setParameter("organization", organization)
                    .setParameter("users", batch)
                    .executeUpdate();
        }
    }

    @Override
    public void removeUser(String user) {
        em.createNamedQuery("keysteadGrantDeleteByUser")
                .setParameter("realm", realm)
                .setParameter("user", user)
                .executeUpdate();
    }

    @Override
    public void removeOrganization(String organization) {
        em.createNamedQuery("keysteadGrantDeleteByOrganization")
                .setParameter("organization", organization)
                .executeUpdate();
    }

    private boolean held(String holding) {
        return em.createQuery(
                                "select count(g) from KeysteadGrant g where g.holding = :holding",
                                Long.class)
                        .setParameter("holding", holding)
                        .getSingleResult()
                > 0;
    }

    private static List<List<String>> batches(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }
}
