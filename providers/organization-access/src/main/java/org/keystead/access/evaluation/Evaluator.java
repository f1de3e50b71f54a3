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
import java.util.function.Function;
import org.keystead.access.model.Access;
import org.keystead.access.model.Availability;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
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
    private final Function<String, Optional<Role>> roles;

    /**
     * Evaluates against one catalogue.
     *
     * @param roles finds a role of the organization, template or custom; a grant of a role that is
     *     not found gives nothing
     */
    public Evaluator(Catalogue catalogue, Function<String, Optional<Role>> roles) {
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
        Map<String, Held> held = new LinkedHashMap<>();
        Set<String> roleNames = new TreeSet<>();
        for (Grant grant : live) {
            if (grant.project().isEmpty() || inProject(grant, project)) {
                nameOfRole(grant).ifPresent(roleNames::add);
                collect(grant, project, held);
            }
        }
        Map<String, SectionAccess> sections = new LinkedHashMap<>();
        for (Section section : catalogue.sections()) {
            Held of = held.getOrDefault(section.key(), Held.NOTHING);
            sections.put(section.key(), access(section, owner, of));
        }
        return new EffectivePermissions(owner, new ArrayList<>(roleNames), sections);
    }

    /** Ownership comes from a grant at the organization; at a project an owner role only shows. */
    private boolean givesOwnership(Grant grant) {
        return grant.project().isEmpty() && roleOf(grant).map(Role::owner).orElse(false);
    }

    private SectionAccess access(Section section, boolean owner, Held held) {
        if (section.availability() == Availability.EVERYONE || owner) {
            Set<String> all = new LinkedHashSet<>(catalogue.actions(section.key(), Level.MANAGE));
            if (!owner) {
                all.removeAll(catalogue.ownerOnlyActions());
            }
            return new SectionAccess(section.key(), Level.MANAGE, all, new TreeSet<>());
        }
        if (section.availability() == Availability.OWNER_ONLY) {
            return SectionAccess.none(section.key());
        }
        return held.reported(section.key(), catalogue);
    }

    private void collect(Grant grant, Optional<Project> project, Map<String, Held> held) {
        for (Permission permission : permissionsOf(grant)) {
            for (String key : targets(permission)) {
                Section section = catalogue.section(key).orElseThrow();
                if (grant.project().isEmpty() || countsInProject(section, project)) {
                    held.computeIfAbsent(key, k -> new Held())
                            .add(permission, catalogue.actions(key, permission.level()));
                }
            }
        }
    }

    /** Project grants count for sections of that scope; the reserved project has its own. */
    private static boolean countsInProject(Section section, Optional<Project> project) {
        boolean reserved = project.map(Project::reserved).orElse(false);
        return section.scope() == Scope.PROJECT && section.reserved() == reserved;
    }

    private static boolean inProject(Grant grant, Optional<Project> project) {
        return grant.project().equals(project.map(Project::id));
    }

    private List<String> targets(Permission permission) {
        return permission.everySection()
                ? catalogue.sections().stream().map(Section::key).toList()
                : catalogue.reachedFrom(permission.section());
    }

    private List<Permission> permissionsOf(Grant grant) {
        if (grant.access() instanceof Access.Direct direct) {
            return List.of(direct.permission());
        }
        return roleOf(grant).map(Role::permissions).orElse(List.of());
    }

    private Optional<Role> roleOf(Grant grant) {
        return nameOfRole(grant).flatMap(roles);
    }

    private static Optional<String> nameOfRole(Grant grant) {
        return grant.access() instanceof Access.ByRole byRole
                ? Optional.of(byRole.role())
                : Optional.empty();
    }
}
