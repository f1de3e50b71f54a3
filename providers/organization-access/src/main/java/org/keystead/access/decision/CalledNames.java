package org.keystead.access.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.model.Project;
import org.keystead.access.spi.OrganizationAccessProvider;

/** By which names answers tell of organizations and projects, so that these lead back to them. */
public record CalledNames(OrganizationAccessProvider access, Decisions decisions) {

    /** What callers call it: its alias, unless that leads elsewhere, as another's id does. */
    public String of(OrganizationModel organization) {
        return access.organizationIds()
                .named(organization.getAlias())
                .filter(organization.getId()::equals)
                .map(id -> organization.getAlias())
                .orElseGet(organization::getId);
    }

    /** The same of a project. */
    public String of(OrganizationModel organization, Project project) {
        return decisions
                .project(organization, project.alias())
                .filter(found -> found.id().equals(project.id()))
                .map(Project::alias)
                .orElseGet(project::id);
    }

    /** The same of several projects, in their order, with one statement. */
    public List<String> of(OrganizationModel organization, List<Project> projects) {
        List<String> aliases = projects.stream().map(Project::alias).toList();
        Set<String> ids = new HashSet<>(Set.of(ReservedPlace.id(organization)));
        ids.addAll(access.projects().byId(organization.getId(), aliases).keySet());
        return projects.stream().map(p -> ids.contains(p.alias()) ? p.id() : p.alias()).toList();
    }
}
