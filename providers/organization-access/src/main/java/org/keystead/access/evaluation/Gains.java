package org.keystead.access.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keystead.access.model.Access;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;

/** What holders of some permissions would gain by them under another catalogue. */
public record Gains(Catalogue before, Catalogue after) {

    /**
     * The actions by section, in the order of the catalogue; without what every member would have.
     *
     * @param had what is granted now
     * @param have what would be granted then: the same, unless a role changes as well
     * @param kind where; empty for the organization
     */
    public Map<String, Set<String>> of(
            Collection<Permission> had, Collection<Permission> have, Optional<Project.Kind> kind) {
        Optional<Project> project = kind.map(Gains::project);
        EffectivePermissions less = evaluate(before, had, project);
        EffectivePermissions more = evaluate(after, have, project);
        Map<String, Set<String>> gained = new LinkedHashMap<>();
        for (Section section : after.sections()) {
            Set<String> actions = new LinkedHashSet<>(more.section(section.key()).actions());
            actions.removeAll(less.section(section.key()).actions());
            if (section.availability() == Availability.GRANTABLE && !actions.isEmpty()) {
                gained.put(section.key(), actions);
            }
        }
        return gained;
    }

    private static EffectivePermissions evaluate(
            Catalogue catalogue, Collection<Permission> permissions, Optional<Project> project) {
        List<Grant> grants =
                permissions.stream().map(permission -> grant(permission, project)).toList();
        return new Evaluator(catalogue, KnownRoles.among(List.of(), List.of()))
                .evaluate(grants, project, Instant.EPOCH);
    }

    private static Grant grant(Permission permission, Optional<Project> project) {
        return new Grant(
                "",
                "",
                "",
                new Access.Direct(permission),
                project.map(Project::id),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Project project(Project.Kind kind) {
        return new Project("any", "", "", "", Optional.empty(), kind, true, Map.of());
    }
}
