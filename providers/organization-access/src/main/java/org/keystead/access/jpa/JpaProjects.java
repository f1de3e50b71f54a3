package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.Project;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.Projects;

final class JpaProjects implements Projects {

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaProjects(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    @Override
    public Optional<Project> find(String organization, String idOrAlias) {
        return named(organization, idOrAlias).stream()
                .max(Comparator.comparing(project -> project.id.equals(idOrAlias)))
                .map(EntityMapping::project);
    }

    private List<ProjectEntity> named(String organization, String idOrAlias) {
        return em.createNamedQuery("keysteadProjectFind", ProjectEntity.class)
                .setParameter("organization", organization)
                .setParameter("key", idOrAlias)
                .getResultList();
    }

    @Override
    public Optional<Project> reserved(String organization) {
        return em.createNamedQuery("keysteadProjectReserved", ProjectEntity.class)
                .setParameter("organization", organization)
                .setParameter("kind", Project.Kind.RESERVED.name())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(EntityMapping::project);
    }

    @Override
    public Map<String, Project> byId(String organization, Collection<String> ids) {
        Map<String, Project> projects = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            em.createNamedQuery("keysteadProjectById", ProjectEntity.class)
                    .setParameter("organization", organization)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .map(EntityMapping::project)
                    .forEach(project -> projects.put(project.id(), project));
        }
        return projects;
    }

    @Override
    public Map<String, List<Project>> enabledOf(Collection<String> organizations, int max) {
        if (organizations.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery("keysteadProjectEnabledOf", ProjectEntity.class)
                .setParameter("organizations", organizations)
                .setMaxResults(max)
                .getResultStream()
                .map(EntityMapping::project)
                .collect(Collectors.groupingBy(Project::organization));
    }

    @Override
    public List<Project> list(String organization, Optional<String> search, Page page) {
        return matching("keysteadProjectList", ProjectEntity.class, organization, search)
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultStream()
                .map(EntityMapping::project)
                .toList();
    }

    @Override
    public long count(String organization, Optional<String> search) {
        return matching("keysteadProjectCount", Long.class, organization, search).getSingleResult();
    }

    @Override
    public long countBefore(String organization, Optional<String> search, String alias) {
        return matching("keysteadProjectCountBefore", Long.class, organization, search)
                .setParameter("alias", alias)
                .getSingleResult();
    }

    @Override
    public List<Project> enabled(String organization, Page page) {
        return em.createNamedQuery("keysteadProjectEnabledOf", ProjectEntity.class)
                .setParameter("organizations", List.of(organization))
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultStream()
                .map(EntityMapping::project)
                .toList();
    }

    @Override
    public long countEnabled(String organization) {
        return em.createNamedQuery("keysteadProjectEnabledCount", Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    @Override
    public List<Project> enabled(
            String organization,
            Optional<? extends Collection<String>> among,
            Optional<String> search,
            Page page) {
        return reached("keysteadProjectReached", ProjectEntity.class, organization, among, search)
                .setFirstResult(page.first())
                .setMaxResults(page.max())
                .getResultStream()
                .map(EntityMapping::project)
                .toList();
    }

    @Override
    public long countEnabled(
            String organization,
            Optional<? extends Collection<String>> among,
            Optional<String> search) {
        return reached("keysteadProjectReachedCount", Long.class, organization, among, search)
                .getSingleResult();
    }

    @Override
    public void create(Project project) {
        refuseNameOfAnother(project);
        ProjectEntity entity = new ProjectEntity();
        entity.id = project.id();
        entity.realmId = realm.get();
        entity.organizationId = project.organization();
        EntityMapping.copy(project, entity);
        em.persist(entity);
    }

    @Override
    public void update(Project project) {
        ProjectEntity entity = em.find(ProjectEntity.class, project.id());
        if (!entity.alias.equals(project.alias())) {
            refuseNameOfAnother(project);
        }
        EntityMapping.copy(project, entity);
    }

    @Override
    public void remove(Project project) {
        em.createNamedQuery("keysteadGrantDeleteByProject")
                .setParameter("organization", project.organization())
                .setParameter("project", project.id())
                .executeUpdate();
        em.createNamedQuery("keysteadSupportApprovalDeleteByProject")
                .setParameter("organization", project.organization())
                .setParameter("project", project.id())
                .executeUpdate();
        em.remove(em.find(ProjectEntity.class, project.id()));
    }

    /** Neither another's alias nor another's id. */
    private void refuseNameOfAnother(Project project) {
        boolean taken =
                named(project.organization(), project.alias()).stream()
                        .anyMatch(other -> !other.id.equals(project.id()));
        if (taken) {
            throw new ModelDuplicateException("project alias is taken");
        }
    }

    private <T> TypedQuery<T> reached(
            String query,
            Class<T> type,
            String organization,
            Optional<? extends Collection<String>> among,
            Optional<String> search) {
        return matching(query, type, organization, search)
                .setParameter("all", among.isEmpty())
                .setParameter("ids", among.<Collection<String>>map(ids -> ids).orElse(Set.of()));
    }

    private <T> TypedQuery<T> matching(
            String query, Class<T> type, String organization, Optional<String> search) {
        return em.createNamedQuery(query, type)
                .setParameter("organization", organization)
                .setParameter("search", SearchPattern.containing(search.orElse("")));
    }
}
