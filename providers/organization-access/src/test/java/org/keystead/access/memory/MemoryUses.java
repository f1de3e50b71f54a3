package org.keystead.access.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.spi.Uses;

/** What grants in memory depend on. */
record MemoryUses(MemoryStore store) implements Uses {

    @Override
    public Set<Use<Permission>> direct() {
        return uses(MemoryUses::permission);
    }

    @Override
    public Set<Use<Permission>> custom() {
        return uses(this::permissions);
    }

    @Override
    public Set<Use<String>> templates() {
        return uses(MemoryUses::template);
    }

    @Override
    public List<Grant> grants(Use<Permission> direct, int max) {
        return using(direct, MemoryUses::permission).limit(max).toList();
    }

    @Override
    public List<HeldRole> roles(Use<Permission> custom, int max) {
        return using(custom, this::permissions)
                .map(g -> new HeldRole(g.organization(), ((Access.ByRole) g.access()).role()))
                .distinct()
                .limit(max)
                .toList();
    }

    private <T> Set<Use<T>> uses(Function<Grant, List<T>> what) {
        return live().flatMap(g -> what.apply(g).stream().map(one -> new Use<>(one, kind(g))))
                .collect(Collectors.toSet());
    }

    private <T> Stream<Grant> using(Use<T> use, Function<Grant, List<T>> what) {
        return live().filter(grant -> kind(grant).equals(use.project()))
                .filter(grant -> what.apply(grant).contains(use.what()));
    }

    private Stream<Grant> live() {
        return store.grants.rows.stream().filter(grant -> grant.liveAt(Decisions.now()));
    }

    private Optional<Project.Kind> kind(Grant grant) {
        return grant.project().map(id -> store.projects.rows.get(id).kind());
    }

    private static List<Permission> permission(Grant grant) {
        return grant.access() instanceof Access.Direct direct
                ? List.of(direct.permission())
                : List.of();
    }

    private static List<String> template(Grant grant) {
        return grant.access() instanceof Access.ByRole role && !role.custom()
                ? List.of(role.role())
                : List.of();
    }

    private List<Permission> permissions(Grant grant) {
        return grant.access() instanceof Access.ByRole role && role.custom()
                ? store.roles
                        .find(grant.organization(), role.role())
                        .map(Role::permissions)
                        .orElse(List.of())
                : List.of();
    }
}
