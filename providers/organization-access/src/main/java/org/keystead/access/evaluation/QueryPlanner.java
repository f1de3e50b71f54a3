package org.keystead.access.evaluation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keystead.access.model.Access;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.QueryPlan;
import org.keystead.access.model.Role;
import org.keystead.access.model.Scope;
import org.keystead.access.model.Section;

/** Turns a question of the evaluator into the grants that answer it with yes. */
public final class QueryPlanner {

    private QueryPlanner() {}

    /** Everybody who has that level of the section, as it is reported. */
    public static QueryPlan level(
            Catalogue catalogue,
            Collection<Role> roles,
            Section section,
            Level level,
            Optional<Project> project) {
        Set<String> wanted = general(catalogue, section.key(), level);
        Map<Level, Set<String>> covering = new TreeMap<>();
        Map<Level, Set<String>> giving = new TreeMap<>();
        for (Level held : List.of(Level.READ, Level.MANAGE)) {
            Set<String> actions = general(catalogue, section.key(), held);
            if (actions.containsAll(wanted)) {
                covering.put(held, Set.of());
            }
            if (!actions.isEmpty()) {
                giving.put(held, actions);
            }
        }
        return of(catalogue, roles, section, project, List.of(covering, giving), true);
    }

    /** Everybody who may do that action on the section. */
    public static QueryPlan action(
            Catalogue catalogue,
            Collection<Role> roles,
            Section section,
            String action,
            Optional<Project> project) {
        Map<Level, Set<String>> giving = new TreeMap<>();
        for (Level held : List.of(Level.READ, Level.MANAGE)) {
            if (general(catalogue, section.key(), held).contains(action)) {
                giving.put(held, Set.of(action));
            }
        }
        return of(catalogue, roles, section, project, List.of(giving), !giving.isEmpty());
    }

    private static QueryPlan of(
            Catalogue catalogue,
            Collection<Role> roles,
            Section section,
            Optional<Project> project,
            List<Map<Level, Set<String>>> levels,
            boolean forMembers) {
        Set<Access.ByRole> owners =
                roles.stream().filter(Role::owner).map(Access::of).collect(Collectors.toSet());
        boolean everybody = section.availability() == Availability.EVERYONE && forMembers;
        boolean grantable = section.availability() == Availability.GRANTABLE && forMembers;
        Set<String> sources = new LinkedHashSet<>();
        for (Section other : catalogue.sections()) {
            if (catalogue.reachedFrom(other.key()).contains(section.key())) {
                sources.add(other.key());
            }
        }
        List<QueryPlan.Condition> conditions =
                levels.stream().map(map -> condition(roles, sources, map)).toList();
        return new QueryPlan(
                everybody,
                owners,
                grantable ? conditions : List.of(),
                project.map(p -> section.reserved() == p.reserved()).orElse(false)
                        && section.scope() == Scope.PROJECT);
    }

    private static QueryPlan.Condition condition(
            Collection<Role> roles, Set<String> sources, Map<Level, Set<String>> levels) {
        Set<Access.ByRole> fitting =
                roles.stream()
                        .filter(
                                role ->
                                        role.permissions().stream()
                                                .anyMatch(p -> fits(p, sources, levels)))
                        .map(Access::of)
                        .collect(Collectors.toSet());
        return new QueryPlan.Condition(fitting, sources, levels);
    }

    private static boolean fits(
            Permission permission, Set<String> sources, Map<Level, Set<String>> levels) {
        Set<String> needed = levels.get(permission.level());
        return needed != null
                && (permission.everySection() || sources.contains(permission.section()))
                && (needed.isEmpty() || !permission.except().containsAll(needed));
    }

    /** The actions of that level that somebody who is no owner can have. */
    private static Set<String> general(Catalogue catalogue, String section, Level level) {
        Set<String> actions = new LinkedHashSet<>(catalogue.actions(section, level));
        actions.removeAll(catalogue.ownerOnlyActions());
        return actions;
    }
}
