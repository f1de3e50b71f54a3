package org.keystead.access.cache;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.keystead.access.model.Project;
import org.keystead.access.spi.Page;
import org.keystead.access.spi.Projects;

/** Remembers single projects; lists come from the store. */
final class CachedProjects implements Projects {

    private record Key(String organization, String idOrAlias, long generation) {}

    private final Supplier<Projects> store;
    private final AccessCache cache;
    private final Changes changes;

    CachedProjects(Supplier<Projects> store, AccessCache cache, Changes changes) {
        this.store = store;
        this.cache = cache;
        this.changes = changes;
    }

    @Override
    public Optional<Project> find(String organization, String idOrAlias) {
        Key key = new Key(organization, idOrAlias, cache.generationOf(organization));
        if (changes.touched(organization)) {
            return store.get().find(organization, idOrAlias);
        }
        return cache.get(key, changes.sources(), () -> store.get().find(organization, idOrAlias));
    }

    @Override
    public Optional<Project> reserved(String organization) {
        return store.get().reserved(organization);
    }

    @Override
    public Map<String, Project> byId(String organization, Collection<String> ids) {
        return store.get().byId(organization, ids);
    }

    @Override
    public Map<String, List<Project>> enabledOf(Collection<String> organizations, int max) {
        return store.get().enabledOf(organizations, max);
    }

    @Override
    public List<Project> list(String organization, Optional<String> search, Page page) {
        return store.get().list(organization, search, page);
    }

    @Override
    public long count(String organization, Optional<String> search) {
        return store.get().count(organization, search);
    }

    @Override
    public long countBefore(String organization, Optional<String> search, String alias) {
        return store.get().countBefore(organization, search, alias);
    }

    @Override
    public List<Project> enabled(String organization, Page page) {
        return store.get().enabled(organization, page);
    }

    @Override
    public long countEnabled(String organization) {
        return store.get().countEnabled(organization);
    }

    @Override
    public List<Project> enabled(
            String organization,
            Optional<? extends Collection<String>> among,
            Optional<String> search,
            Page page) {
        return store.get().enabled(organization, among, search, page);
    }

    @Override
    public long countEnabled(
            String organization,
            Optional<? extends Collection<String>> among,
            Optional<String> search) {
        return store.get().countEnabled(organization, among, search);
    }

    @Override
    public void create(Project project) {
        changes.add(project.organization());
        store.get().create(project);
    }

    @Override
    public void update(Project project) {
        changes.add(project.organization());
        store.get().update(project);
    }

    @Override
    public void remove(Project project) {
        changes.add(project.organization());
        store.get().remove(project);
    }
}
