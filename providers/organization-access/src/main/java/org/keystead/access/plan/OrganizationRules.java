package org.keystead.access.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keystead.access.model.Access;
import org.keystead.access.model.Role;

/** What must stay true of an organization, judged on what it has and is to have. */
public record OrganizationRules(List<Role> templatesBefore, List<Role> templatesAfter) {

    /**
     * What stands in the way.
     *
     * @param usable whether that user name is an enabled user's
     */
    public List<Conflict> conflicts(
            OrganizationState before, OrganizationState after, Predicate<String> usable) {
        List<Conflict> conflicts = new ArrayList<>();
        Roles roles = new Roles(templatesAfter, after.roles());
        if (!OrganizationPlan.between(Optional.of(before), after).empty()) {
            crowded(after, roles)
                    .forEach(
                            role ->
                                    conflicts.add(
                                            new Conflict(
                                                    "cardinality-one",
                                                    "one member at most holds the role " + role)));
        }
        if (ownerless(before, after, roles, usable)) {
            conflicts.add(
                    new Conflict(
                            "last-owner",
                            "an organization keeps an owner who can act: enabled, and without"
                                    + " end"));
        }
        if (touchesReserved(before, after)) {
            conflicts.add(
                    new Conflict(
                            "reserved-project",
                            "the reserved project is not renamed, disabled or deleted, and no"
                                    + " other becomes it"));
        }
        return conflicts;
    }

    private static List<String> crowded(OrganizationState after, Roles roles) {
        return roles.all()
                .filter(Role::single)
                .filter(role -> holders(after, role).size() > 1)
                .map(Role::name)
                .sorted()
                .toList();
    }

    private static Set<String> holders(OrganizationState state, Role role) {
        return state.grants().stream()
                .filter(grant -> grant.access().equals(Access.of(role)))
                .map(Holding::username)
                .collect(Collectors.toSet());
    }

    /** Whether a change of its owners leaves none who can act. */
    private boolean ownerless(
            OrganizationState before,
            OrganizationState after,
            Roles roles,
            Predicate<String> usable) {
        Set<Holding> owned = owners(before, new Roles(templatesBefore, before.roles()));
        Set<Holding> owning = owners(after, roles);
        return !owned.equals(owning)
                && owning.stream()
                        .filter(grant -> grant.expiresAt().isEmpty())
                        .map(Holding::username)
                        .noneMatch(usable);
    }

    private static Set<Holding> owners(OrganizationState state, Roles roles) {
        return state.grants().stream().filter(roles::owns).collect(Collectors.toSet());
    }

    private static boolean touchesReserved(OrganizationState before, OrganizationState after) {
        Optional<ProjectState> reserved = before.reserved();
        if (reserved.isEmpty()) {
            return after.reserved().flatMap(p -> before.project(p.alias())).isPresent();
        }
        Optional<ProjectState> kept = after.project(reserved.get().alias());
        boolean same =
                kept.filter(ProjectState::reserved)
                        .filter(p -> p.enabled() || !reserved.get().enabled())
                        .filter(project -> project.name().equals(reserved.get().name()))
                        .isPresent();
        return !same || after.projects().stream().filter(ProjectState::reserved).count() > 1;
    }
}
