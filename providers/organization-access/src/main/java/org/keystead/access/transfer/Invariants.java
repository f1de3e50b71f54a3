package org.keystead.access.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.keystead.access.document.Faults;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;

/**
 * What must be true of an organization whichever door it came through.
 *
 * <p>A disabled owner is no fault: disabling is never refused, and what was exported must come
 * back.
 */
final class Invariants {

    private Invariants() {}

    static void check(
            OrganizationAccess access,
            Function<String, Optional<Role>> roles,
            String place,
            Faults faults) {
        if (access.projects().stream().filter(Project::reserved).count() > 1) {
            faults.add(place, "has more than one reserved project");
        }
        Map<String, Set<String>> holders = new TreeMap<>();
        Map<String, Role> held = new HashMap<>();
        for (Grant grant : access.grants()) {
            if (grant.access() instanceof Access.ByRole byRole) {
                roles.apply(byRole.role()).ifPresent(role -> held.put(role.name(), role));
                holders.computeIfAbsent(byRole.role(), name -> new HashSet<>()).add(grant.user());
            }
        }
        holders.forEach(
                (name, users) -> {
                    if (users.size() > 1 && held.containsKey(name) && held.get(name).single()) {
                        faults.add(place, "gives the role " + name + " to more than one member");
                    }
                });
        List<Grant> owners =
                access.grants().stream().filter(grant -> ownership(grant, held)).toList();
        if (!owners.isEmpty() && owners.stream().allMatch(g -> g.expiresAt().isPresent())) {
            faults.add(place, "has owners, but none without an end");
        }
    }

    private static boolean ownership(Grant grant, Map<String, Role> held) {
        return grant.project().isEmpty()
                && grant.access() instanceof Access.ByRole byRole
                && held.containsKey(byRole.role())
                && held.get(byRole.role()).owner();
    }
}
