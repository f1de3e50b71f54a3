package org.keystead.access.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.catalogue.RealmRules;
import org.keystead.access.evaluation.EffectivePermissions;
import org.keystead.access.evaluation.Evaluator;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.spi.OrganizationAccessProvider;

/** What grants give, worked out once for as long as the answer stays the same. */
record Evaluations(OrganizationAccessProvider access, RealmCatalogue catalogue) {

    /** What of a project the evaluator looks at. */
    private record Place(Optional<String> project, boolean reserved) {

        static final Place ORGANIZATION = new Place(Optional.empty(), false);

        static Place of(Project project) {
            return new Place(Optional.of(project.id()), project.reserved());
        }
    }

    /** What the grants of that member give, if they count. */
    EffectivePermissions remembered(String organization, String user, Optional<Project> project) {
        RealmRules rules = catalogue.rules();
        Instant now = Decisions.now();
        return access.conclusions()
                .<Evaluated>of(
                        organization,
                        user,
                        project.map(Place::of).orElse(Place.ORGANIZATION),
                        known -> known.holds(rules, now),
                        () -> evaluate(organization, user, project, rules, now))
                .permissions();
    }

    private Evaluated evaluate(
            String organization,
            String user,
            Optional<Project> project,
            RealmRules rules,
            Instant now) {
        List<Grant> grants = access.grants().of(organization, user);
        return Evaluated.of(
                rules, grants, now, evaluator(rules, organization).evaluate(grants, project, now));
    }

    Evaluator evaluator(String organization) {
        return evaluator(catalogue.rules(), organization);
    }

    private Evaluator evaluator(RealmRules rules, String organization) {
        return new Evaluator(rules.catalogue(), roles(rules, organization));
    }

    /** The roles that somebody in the organization can hold. */
    KnownRoles roles(String organization) {
        return roles(catalogue.rules(), organization);
    }

    private KnownRoles roles(RealmRules rules, String organization) {
        return rules.roles(access.roles().list(organization));
    }
}
