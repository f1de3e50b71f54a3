package org.keystead.access.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Role;
import org.keystead.access.rule.HoldingRules;
import org.keystead.access.rule.Invariant;

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
        HoldingRules rules = rules(templatesAfter, after);
        if (!OrganizationPlan.between(Optional.of(before), after).empty()) {
            rules.crowded(after.grants()).stream()
                    .map(Role::name)
                    .sorted()
                    .forEach(
                            role ->
                                    conflicts.add(
                                            new Conflict(
                                                    Invariant.SINGLE_HOLDER,
                                                    "one member at most holds the role " + role)));
        }
        if (ownerless(before, after, rules, usable)) {
            conflicts.add(
                    new Conflict(
                            Invariant.LAST_OWNER,
                            "an organization keeps an owner who can act: enabled, and without"
                                    + " end"));
        }
        if (touchesReserved(before, after)) {
            conflicts.add(
                    new Conflict(
                            Invariant.RESERVED_PROJECT,
                            "the reserved project is not renamed, disabled or deleted, and no"
                                    + " other becomes it"));
        }
        return conflicts;
    }

    /** Whether a change of its owners leaves none who can act. */
    private boolean ownerless(
            OrganizationState before,
            OrganizationState after,
            HoldingRules rules,
            Predicate<String> usable) {
        Set<Holding> owned = rules(templatesBefore, before).owning(before.grants());
        return !owned.equals(rules.owning(after.grants()))
                && !rules.anyUsable(after.grants(), usable);
    }

    private static HoldingRules rules(List<Role> templates, OrganizationState state) {
        return new HoldingRules(KnownRoles.among(templates, state.roles()));
    }

    private static boolean touchesReserved(OrganizationState before, OrganizationState after) {
        Optional<ProjectState> reserved = before.reserved();
        if (reserved.isEmpty()) {
            return after.reserved().flatMap(p -> before.project(p.alias())).isPresent();
        }
        boolean kept =
                after.project(reserved.get().alias()).filter(reserved.get()::mayBecome).isPresent();
        return !kept || after.projects().stream().filter(ProjectState::reserved).count() > 1;
    }
}
