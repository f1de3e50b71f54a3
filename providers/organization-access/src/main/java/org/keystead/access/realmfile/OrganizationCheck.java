package org.keystead.access.realmfile;

import org.keystead.access.json.Faults;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.rule.HoldingRules;

/**
 * What must be true of an organization whichever door it came through.
 *
 * <p>A disabled owner is no fault: disabling is never refused, and what was exported must come
 * back.
 */
public final class OrganizationCheck {

    private OrganizationCheck() {}

    static void check(OrganizationAccess access, KnownRoles roles, String place, Faults faults) {
        if (access.projects().stream().filter(Project::reserved).count() > 1) {
            faults.add(place, "has more than one reserved project");
        }
        HoldingRules rules = new HoldingRules(roles);
        rules.crowded(access.grants())
                .forEach(
                        role ->
                                faults.add(
                                        place,
                                        "gives the role "
                                                + role.name()
                                                + " to more than one member"));
        if (access.grants().stream().anyMatch(rules::owns)
                && !rules.anyUsable(access.grants(), anybody -> true)) {
            faults.add(place, "has owners, but none without an end");
        }
    }
}
