package org.keystead.access.apikey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Narrowing;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;

/**
 * What the maker of a key has somewhere among the places that it is for. What they have nowhere is
 * refused and not kept for a day on which they might have it.
 */
record MakersReach(Managing managing, OrganizationModel organization, UserModel maker) {

    boolean has(Narrowing narrowing) {
        if (narrowing.permissions().isEmpty()) {
            return true;
        }
        List<EffectivePermissions> held = places(narrowing).map(this::held).toList();
        return narrowing.permissions().stream()
                .allMatch(wanted -> held.stream().anyMatch(has -> reaches(has, wanted)));
    }

    private static boolean reaches(EffectivePermissions has, Permission wanted) {
        return has.section(wanted.section()).level().reaches(wanted.level());
    }

    /** Those named; else the organization, and the projects in which the maker was given more. */
    private Stream<Optional<Project>> places(Narrowing narrowing) {
        Decisions decisions = managing.decisions();
        if (narrowing.projects().isPresent()) {
            return projects(narrowing.projects().get()).map(Optional::of);
        }
        return Stream.concat(
                Stream.of(Optional.empty()),
                projects(
                                decisions.grants(organization, maker).stream()
                                        .flatMap(grant -> grant.project().stream())
                                        .collect(Collectors.toSet()))
                        .map(Optional::of));
    }

    private Stream<Project> projects(Set<String> ids) {
        return ids.stream().flatMap(id -> managing.decisions().project(organization, id).stream());
    }

    private EffectivePermissions held(Optional<Project> place) {
        return managing.decisions().effective(organization, maker, place);
    }
}
