package org.keystead.access.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keystead.access.model.Access;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Level;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.Scope;
import org.keystead.access.model.Section;

/**
 * Evaluates the grants of one member in one organization.
 *
 * <p>Disabled organizations, projects and users, and people who are no members, never come here:
 * their answer is {@link EffectivePermissions#none}.
 */
public final class Evaluator {

    private final Catalogue catalogue;
    private final KnownRoles roles;

    /**
     * Evaluates against one catalogue.
     *
     * @param roles those of the organization; a grant of a role that is not among them gives
     *     nothing
     */
    public Evaluator(Catalogue catalogue, KnownRoles roles) {
        this.catalogue = catalogue;
        this.roles = roles;
    }

    /**
     * What the member has there at that moment.
     *
     * @param grants all grants of the member in the organization, in any order
     * @param project the project asked for; empty for the organization itself
     */
    public EffectivePermissions evaluate(
            Collection<Grant> grants, Optional<Project> project, Instant now) {
        List<Grant> live = grants.stream().filter(grant -> grant.liveAt(now)).toList();
        boolean owner = live.stream().anyMatch(this::givesOwnership);
        Map<String, ActionAccumulator> held = new LinkedHashMap<>();
        Set<String> roleNames = new TreeSet<>();
        for (Grant grant : live) {
            if (grant.project().isEmpty() || inProject(grant, project)) {
                nameOfRole(grant).ifPresent(roleNames::add);
                collect(grant, project, now, held);
            }
        }
        Map<String, SectionAccess> sections = new LinkedHashMap<>();
        for (Section section : catalogue.sections()) {
            ActionAccumulator of = held.getOrDefault(section.key(), ActionAccumulator.NOTHING);
            sections.put(section.key(), access(section, owner, of));
        }
        return new EffectivePermissions(owner, new ArrayList<>(roleNames), sections);
    }

    /** Ownership comes from a grant at the organization; at a project an owner role only shows. */
    private boolean givesOwnership(Grant grant) {
        return grant.project().isEmpty() && roleOf(grant).map(Role::owner).orElse(false);
    }

    /**
     * Why the member has what they have of one section at that moment, from the same steps.
     *
     * @param section the key of a section; an unknown one gives nothing
     */
    public Explanation explain(
            Collection<Grant> grants, Optional<Project> project, String section, Instant now) {
        boolean owner =
                grants.stream().anyMatch(grant -> grant.liveAt(now) && givesOwnership(grant));
        ActionAccumulator held = new ActionAccumulator();
        List<Contribution> contributions = new ArrayList<>();
        for (Grant grant : grants) {
            for (Permission permission : permissionsOf(grant)) {
                if (targets(permission).contains(section)) {
                    GrantStatus standing = standing(grant, section, project, now);
                    contributions.add(
                            new Contribution(
                                    grant,
                                    permission,
                                    standing,
                                    actionsGiven(permission, section, standing)));
                    if (standing == GrantStatus.COUNTS) {
                        held.add(permission, catalogue.actions(section, permission.level()));
                    }
                }
            }
            if (givesOwnership(grant) && grant.liveAt(now)) {
                contributions.add(Contribution.ownership(grant));
            }
        }
        Optional<Section> known = catalogue.section(section);
        return new Explanation(
                known.map(s -> access(s, owner, held)).orElseGet(() -> SectionAccess.none(section)),
                known.map(s -> rule(s, owner)).orElse(Explanation.Rule.GRANTS),
                contributions);
    }

    private static Explanation.Rule rule(Section section, boolean owner) {
        if (owner) {
            return Explanation.Rule.OWNER;
        }
        return switch (section.availability()) {
            case EVERYONE -> Explanation.Rule.EVERYONE;
            case OWNER_ONLY -> Explanation.Rule.OWNER_ONLY;
            case GRANTABLE -> Explanation.Rule.GRANTS;
        };
    }

    private Set<String> actionsGiven(Permission permission, String section, GrantStatus standing) {
        if (standing != GrantStatus.COUNTS) {
            return Set.of();
        }
        Set<String> given = new LinkedHashSet<>(catalogue.actions(section, permission.level()));
        given.removeAll(permission.except());
        given.removeAll(catalogue.ownerOnlyActions());
        return given;
    }

    private SectionAccess access(Section section, boolean owner, ActionAccumulator held) {
        if (section.availability() == Availability.EVERYONE || owner) {
            Set<String> all =
                    owner
                            ? catalogue.actions(section.key(), Level.MANAGE)
                            : catalogue.grantable(section.key(), Level.MANAGE);
            return new SectionAccess(section.key(), Level.MANAGE, all, SectionAccess.NO_ACTIONS);
        }
        if (section.availability() == Availability.OWNER_ONLY) {
            return SectionAccess.none(section.key());
        }
        return held.reported(section.key(), catalogue);
    }

    private void collect(
            Grant grant,
            Optional<Project> project,
            Instant now,
            Map<String, ActionAccumulator> held) {
        for (Permission permission : permissionsOf(grant)) {
            for (String key : targets(permission)) {
                if (standing(grant, key, project, now) == GrantStatus.COUNTS) {
                    held.computeIfAbsent(key, k -> new ActionAccumulator())
                            .add(permission, catalogue.actions(key, permission.level()));
                }
            }
        }
    }

    private GrantStatus standing(Grant grant, String key, Optional<Project> project, Instant now) {
        if (!grant.liveAt(now)) {
            return GrantStatus.EXPIRED;
        }
        if (grant.project().isEmpty()) {
            return GrantStatus.COUNTS;
        }
        if (!inProject(grant, project)) {
            return GrantStatus.OTHER_PROJECT;
        }
        return countsInProject(catalogue.section(key).orElseThrow(), project)
                ? GrantStatus.COUNTS
                : GrantStatus.OTHER_SCOPE;
    }

    /** Project grants count for sections of that scope; the reserved project has its own. */
    private static boolean countsInProject(Section section, Optional<Project> project) {
        boolean reserved = project.map(Project::reserved).orElse(false);
        return section.scope() == Scope.PROJECT && section.reserved() == reserved;
    }

    private static boolean inProject(Grant grant, Optional<Project> project) {
        return grant.project().equals(project.map(Project::id));
    }

    /** The sections that it says something of. */
    List<String> targets(Permission permission) {
        return permission.everySection()
                ? catalogue.sections().stream().map(Section::key).toList()
                : catalogue.reachedFrom(permission.section());
    }

    List<Permission> permissionsOf(Grant grant) {
        if (grant.access() instanceof Access.Direct direct) {
            return List.of(direct.permission());
        }
        return roleOf(grant).map(Role::permissions).orElse(List.of());
    }

    Optional<Role> roleOf(Grant grant) {
        return roles.of(grant.access());
    }

    /** Readers take it for that of the template, if there is one. */
    private Optional<String> nameOfRole(Grant grant) {
        return roleOf(grant).filter(role -> !roles.hidden(role)).map(Role::name);
    }
}
