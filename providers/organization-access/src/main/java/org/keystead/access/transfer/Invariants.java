package org.keystead.access.transfer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;

/**
 * What must be true of an organization whichever door it came through.
 *
 * <p>A disabled owner is no fault: disabling is never refused, and what was exported must come
 * back.
 */
public final class Invariants {

    private Invariants() {}

    static void check(OrganizationAccess access, KnownRoles roles, String place, Faults faults) {
        if (access.projects().stream().filter(Project::reserved).count() > 1) {
            faults.add(place, "has more than one reserved project");
        }
        Map<Role, Set<String>> holders = new LinkedHashMap<>();
        for (Grant grant : access.grants()) {
            roles.of(grant.access())
                    .filter(Role::single)
                    .ifPresent(
                            role ->
                                    holders.computeIfAbsent(role, r -> new HashSet<>())
                                            .add(grant.user()));
        }
        holders.forEach(
                (role, users) -> {
                    if (users.size() > 1) {
                        faults.add(
                                place,
                                "gives the role " + role.name() + " to more than one member");
                    }
                });
        List<Grant> owners =
                access.grants().stream()
                        .filter(grant -> grant.project().isEmpty())
                        .filter(grant -> roles.of(grant.access()).filter(Role::owner).isPresent())
                        .toList();
        if (!owners.isEmpty() && owners.stream().allMatch(g -> g.expiresAt().isPresent())) {
            faults.add(place, "has owners, but none without an end");
        }
    }
}
