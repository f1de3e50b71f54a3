package org.keystead.access.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.Project;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.Projects;

/** Projects in memory. */
final class MemoryProjects implements Projects {

    final Map<String, Project> rows = new TreeMap<>();
    private final MemoryGrants grants;

    MemoryProjects(MemoryGrants grants) {
        this.grants = grants;
    }

    @Override
    public Optional<Project> find(String organization, String idOrAlias) {
        return Optional.ofNullable(rows.get(idOrAlias))
                .filter(project -> project.organization().equals(organization))
                .or(() -> first(organization, project -> project.alias().equals(idOrAlias)));
    }

    @Override
    public Optional<Project> reserved(String organization) {
        return first(organization, Project::reserved);
    }

    @Override
    public Map<String, Project> byId(String organization, Collection<String> ids) {
        return all(organization)
                .filter(project -> ids.contains(project.id()))
                .collect(Collectors.toMap(Project::id, project -> project));
    }

    @Override
    public Map<String, List<Project>> enabledOf(Collection<String> organizations, int max) {
        return rows.values().stream()
                .filter(project -> organizations.contains(project.organization()))
                .filter(Project::enabled)
                .limit(max)
                .collect(Collectors.groupingBy(Project::organization));
    }

    @Override
    public List<Project> list(String organization, Optional<String> search, Page page) {
        return found(organization, search).skip(page.first()).limit(page.max()).toList();
    }

    @Override
    public long count(String organization, Optional<String> search) {
        return found(organization, search).count();
    }

    @Override
    public long countBefore(String organization, Optional<String> search, String alias) {
        return found(organization, search).filter(p -> p.alias().compareTo(alias) < 0).count();
    }

    @Override
    public List<Project> enabled(String organization, Page page) {
        return found(organization, Optional.empty())
                .filter(Project::enabled)
                .skip(page.first())
                .limit(page.max())
                .toList();
    }

    @Override
    public long countEnabled(String organization) {
        return all(organization).filter(Project::enabled).count();
    }

    @Override
    public List<Project> enabled(
            String organization,
            Optional<? extends Collection<String>> among,
            Optional<String> search,
            Page page) {
        return enabled(organization, among, search).skip(page.first()).limit(page.max()).toList();
    }

    @Override
    public long countEnabled(
            String organization,
            Optional<? extends Collection<String>> among,
            Optional<String> search) {
        return enabled(organization, among, search).count();
    }

    private Stream<Project> enabled(
            String organization,
            Optional<? extends Collection<String>> among,
            Optional<String> search) {
        return found(organization, search)
                .filter(Project::enabled)
                .filter(p -> among.map(ids -> ids.contains(p.id())).orElse(true));
    }

    @Override
    public void create(Project project) {
        update(project);
    }

    @Override
    public void update(Project project) {
        if (first(
                        project.organization(),
                        other ->
                                !other.id().equals(project.id())
                                        && (other.alias().equals(project.alias())
                                                || other.id().equals(project.alias())))
                .isPresent()) {
            throw new ModelDuplicateException("taken: " + project.alias());
        }
        rows.put(project.id(), project);
    }

    @Override
    public void remove(Project project) {
        rows.remove(project.id());
        grants.rows.removeIf(grant -> grant.project().equals(Optional.of(project.id())));
    }

    private Stream<Project> found(String organization, Optional<String> search) {
        String part = search.map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
        return all(organization)
                .filter(
                        project ->
                                project.alias().contains(part)
                                        || project.name().toLowerCase(Locale.ROOT).contains(part))
                .sorted(Comparator.comparing(Project::alias));
    }

    private Optional<Project> first(String organization, Predicate<Project> which) {
        return all(organization).filter(which).findFirst();
    }

    private Stream<Project> all(String organization) {
        return rows.values().stream().filter(p -> p.organization().equals(organization));
    }
}
