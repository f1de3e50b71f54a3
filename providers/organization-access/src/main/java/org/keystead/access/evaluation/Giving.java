package org.keystead.access.evaluation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;

/** What grants would give by themselves, asked before they are given. */
public final class Giving {

    private final Catalogue catalogue;
    private final Evaluator evaluator;

    /** Asks about one catalogue and the roles of one organization. */
    public Giving(Catalogue catalogue, KnownRoles roles) {
        this.catalogue = catalogue;
        this.evaluator = new Evaluator(catalogue, roles);
    }

    /** Whether the live ones among these grants make their holder an owner. */
    public boolean owns(Collection<Grant> grants, Instant now) {
        return evaluator.evaluate(grants, Optional.empty(), now).owner();
    }

    /**
     * What the live ones among these grants name there.
     *
     * @param project the project asked for; empty for the organization itself
     */
    public NamedPermissions named(
            Collection<Grant> grants, Optional<Project> project, Instant now) {
        NamedPermissions named = new NamedPermissions();
        for (Grant grant : grants) {
            boolean there =
                    grant.project().isEmpty() || grant.project().equals(project.map(Project::id));
            if (there && grant.liveAt(now)) {
                for (Permission permission : evaluator.permissionsOf(grant)) {
                    named.add(permission.section(), permission);
                    catalogue
                            .reachedFrom(permission.section())
                            .forEach(section -> named.add(section, permission));
                }
            }
        }
        return named;
    }

    /** The actions that some permission of these grants leaves out. */
    public Set<String> exceptions(Collection<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> evaluator.permissionsOf(grant).stream())
                .flatMap(permission -> permission.except().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Whether the grant gives anything where it is. A role that lists nothing is held for its name,
     * and gives that.
     *
     * @param project the grant's own
     */
    public boolean anything(Grant grant, Optional<Project> project, Instant now) {
        Optional<Role> role = evaluator.roleOf(grant);
        boolean label = role.filter(r -> !r.owner() && r.permissions().isEmpty()).isPresent();
        return label
                || owns(List.of(grant), now)
                || evaluator.permissionsOf(grant).stream()
                        .flatMap(permission -> evaluator.targets(permission).stream())
                        .distinct()
                        .filter(this::grantable)
                        .map(section -> evaluator.explain(List.of(grant), project, section, now))
                        .flatMap(explanation -> explanation.contributions().stream())
                        .anyMatch(contribution -> !contribution.actions().isEmpty());
    }

    private boolean grantable(String section) {
        return catalogue
                .section(section)
                .filter(known -> known.availability() == Availability.GRANTABLE)
                .isPresent();
    }

    /**
     * Whether only owners give it: ownership, what nobody but an administrator takes back, and a
     * custom role with every section that there will ever be.
     */
    public boolean forOwners(Grant grant) {
        return evaluator
                .roleOf(grant)
                .filter(
                        role ->
                                role.owner()
                                        || role.shields()
                                        || (!role.template() && role.everySection()))
                .isPresent();
    }
}
