package org.keystead.access.plan;

import java.util.List;
import java.util.Optional;
import org.keystead.access.model.Role;

/**
 * What one organization has, or is to have: all of it.
 *
 * @param roles its custom roles
 * @param grants those that count now; an expired grant equals an absent one
 */
public record OrganizationState(
        String alias,
        String name,
        List<ProjectState> projects,
        List<Role> roles,
        List<Holding> grants) {

    public OrganizationState {
        projects = List.copyOf(projects);
        roles = List.copyOf(roles);
        grants = List.copyOf(grants);
    }

    /** An organization of which there is nothing yet. */
    public static OrganizationState empty(String alias, String name) {
        return new OrganizationState(alias, name, List.of(), List.of(), List.of());
    }

    Optional<ProjectState> project(String key) {
        return projects.stream().filter(project -> project.alias().equals(key)).findFirst();
    }

    Optional<Role> role(String name) {
        return roles.stream().filter(role -> role.name().equals(name)).findFirst();
    }

    Optional<ProjectState> reserved() {
        return projects.stream().filter(ProjectState::reserved).findFirst();
    }
}
