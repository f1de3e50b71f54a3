package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.spi.Grants;

/**
 * Some databases take an id in other letters for the same one. What is remembered does not, so a
 * user asked for in other letters has nothing here, rather than what nobody would forget.
 */
final class JpaGrants implements Grants {

    /** How many ids one statement names at most: Oracle takes 1000, others have limits above. */
    private static final int BATCH = 500;

    private final EntityManager em;
    private final Supplier<String> realm;
    private final JpaCustomRoles roles;

    JpaGrants(EntityManager em, Supplier<String> realm, JpaCustomRoles roles) {
        this.em = em;
        this.realm = realm;
        this.roles = roles;
    }

    @Override
    public List<Grant> ofOrganization(String organization) {
        return em.createNamedQuery("keysteadGrantOfOrganization", GrantEntity.class)
                .setParameter("organization", organization)
                .getResultStream()
                .map(this::forgotten)
                .toList();
    }

    /** Nothing ever changes in one, and there may be more than the session should hold. */
    private Grant forgotten(GrantEntity entity) {
        Grant grant = EntityMapping.grant(entity);
        em.detach(entity);
        return grant;
    }

    @Override
    public List<String> holders(String organization) {
        return em.createNamedQuery("keysteadGrantHolders", String.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    @Override
    public List<Grant> of(String organization, String user) {
        return em.createNamedQuery("keysteadGrantOfMember", GrantEntity.class)
                .setParameter("organization", organization)
                .setParameter("user", user)
                .getResultStream()
                .map(EntityMapping::grant)
                .filter(grant -> grant.user().equals(user))
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
                    .forEach(grant -> add(grants, grant.user(), grant));
        }
        return grants;
    }

    @Override
    public Map<String, List<Grant>> ofUser(String user, Collection<String> organizations) {
        Map<String, List<Grant>> grants = new LinkedHashMap<>();
        organizations.forEach(organization -> grants.put(organization, new ArrayList<>()));
        for (List<String> batch : batches(organizations)) {
            em.createNamedQuery("keysteadGrantOfUser", GrantEntity.class)
                    .setParameter("user", user)
                    .setParameter("organizations", batch)
                    .getResultStream()
                    .map(EntityMapping::grant)
                    .filter(grant -> grant.user().equals(user))
                    .forEach(grant -> add(grants, grant.organization(), grant));
        }
        return grants;
    }

    private static void add(Map<String, List<Grant>> grants, String asked, Grant grant) {
        grants.computeIfPresent(
                asked,
                (id, found) -> {
                    found.add(grant);
                    return found;
                });
    }

    @Override
    public List<String> organizationsOf(String user) {
        return em.createNamedQuery("keysteadGrantOrganizationsOfUser", String.class)
                .setParameter("user", user)
                .getResultList();
    }

    @Override
    public List<String> organizationsWithMany(String template, int max) {
        return em.createNamedQuery("keysteadGrantOrganizationsWithMany", String.class)
                .setParameter("realm", realm.get())
                .setParameter("role", template)
                .setParameter("now", Time.currentTimeMillis() / 1000)
                .setMaxResults(max)
                .getResultList();
    }

    @Override
    public List<Grant> ofRole(String organization, Access.ByRole role) {
        return em.createNamedQuery("keysteadGrantOfRole", GrantEntity.class)
                .setParameter("organization", organization)
                .setParameter("role", role.role())
                .getResultStream()
                .map(EntityMapping::grant)
                .filter(grant -> grant.access().equals(role))
                .toList();
    }

    @Override
    public List<Grant> ofTemplates(Collection<String> names, int max) {
        return names.isEmpty()
                ? List.of()
                : em.createNamedQuery("keysteadGrantOfTemplates", GrantEntity.class)
                        .setParameter("realm", realm.get())
                        .setParameter("roles", names)
                        .setMaxResults(max)
                        .getResultStream()
                        .map(EntityMapping::grant)
                        .toList();
    }

    @Override
    public Set<String> sectionsInUse() {
        return em.createNamedQuery("keysteadGrantSections", String.class)
                .setParameter("realm", realm.get())
                .getResultStream()
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public void add(Grant grant) {
        GrantEntity entity =
                EntityMapping.entity(
                        grant, realm.get(), name -> roles.id(grant.organization(), name));
        if (held(entity.holding)) {
            throw new ModelDuplicateException("already granted");
        }
        em.persist(entity);
    }

    @Override
    public void addAll(String organization, Collection<Grant> grants) {
        Map<String, String> roleIds = roles.ids(organization);
        for (Grant grant : grants) {
            em.persist(
                    EntityMapping.entity(
                            grant, realm.get(), name -> Optional.ofNullable(roleIds.get(name))));
        }
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
                .setParameter("realm", realm.get())
                .setParameter("role", role)
                .executeUpdate();
    }

    @Override
    public void removeSections(Collection<String> sections) {
        for (List<String> batch : batches(sections)) {
            em.createNamedQuery("keysteadGrantDeleteBySections")
                    .setParameter("realm", realm.get())
                    .setParameter("sections", batch)
                    .executeUpdate();
        }
    }

    @Override
    public void expectRemoval(String user) {
        // there is no memory here
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
        em.createNamedQuery("keysteadGrantDeleteByUser").setParameter("user", user).executeUpdate();
    }

    private boolean held(String holding) {
        return em.createQuery(
                                "select count(g) from KeysteadGrant g where g.holding = :holding",
                                Long.class)
                        .setParameter("holding", holding)
                        .getSingleResult()
                > 0;
    }

    static List<List<String>> batches(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }
}
