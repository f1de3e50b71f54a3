package org.keystead.access.organization;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.json.Fields;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.management.ResourcePaths;
import org.keystead.access.model.Project;
import org.keystead.access.plan.ProjectDocument;
import org.keystead.access.plan.ProjectState;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.Representations;
import org.keystead.access.rule.Invariant;
import org.keystead.access.spi.Projects;

/** Changes of the projects of one organization, each with its event. */
public final class ProjectChanges {

    private final Managing managing;
    private final OrganizationModel organization;
    private final ReservedProject reserved;

    public ProjectChanges(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.reserved = new ReservedProject(managing, organization);
    }

    /**
     * Makes a project, and lets the holders of roles that join new ones into it.
     *
     * @param json what {@link ProjectDocument} reads
     * @throws Refusal if another project has that alias
     */
    public Project create(JsonNode json) {
        begin();
        reserved.ensure();
        Project project =
                read(json, Optional.empty())
                        .toProject(KeycloakModelUtils.generateId(), organization.getId());
        save(() -> store().create(project));
        changed(OperationType.CREATE, project, null, Representations.project(project));
        new NewProject(managing, organization).welcome(project);
        return project;
    }

    /**
     * Replaces what a project says of itself.
     *
     * @param json what {@link ProjectDocument} reads
     * @throws Refusal if there is no such project, another one has the new alias, or it is the
     *     reserved one and would get another name or be disabled
     */
    public void replace(String idOrAlias, JsonNode json) {
        begin();
        Project before = get(idOrAlias);
        ProjectState wanted = read(json, Optional.of(before));
        if (!ProjectState.of(before).mayBecome(wanted)) {
            throw locked();
        }
        Project after = wanted.toProject(before.id(), organization.getId());
        reserved.ensure(before.id());
        save(() -> store().update(after));
        changed(
                OperationType.UPDATE,
                after,
                Representations.project(before),
                Representations.project(after));
    }

    /**
     * Removes a project with everything granted there.
     *
     * @throws Refusal if there is no such project, or it is the reserved one
     */
    public void remove(String idOrAlias) {
        begin();
        Project project = get(idOrAlias);
        if (project.reserved()) {
            throw locked();
        }
        store().remove(project);
        changed(OperationType.DELETE, project, Representations.project(project), null);
    }

    private void begin() {
        new OrganizationInvariants(managing, organization).begin();
    }

    private Project get(String idOrAlias) {
        return new OrganizationProjects(managing, organization).get(idOrAlias);
    }

    private static ProjectState read(JsonNode json, Optional<Project> before) {
        return Fields.read(
                json, (fields, faults) -> ProjectDocument.request(before, fields, faults));
    }

    private static void save(Runnable change) {
        try {
            change.run();
        } catch (ModelDuplicateException e) {
            throw Refusal.conflict(
                    "project-exists", "Another project of the organization has that alias.");
        }
    }

    private static Refusal locked() {
        return Refusal.conflict(
                Invariant.RESERVED_PROJECT.code(),
                "The reserved project is not renamed, disabled or deleted.");
    }

    private void changed(OperationType operation, Project project, Object before, Object after) {
        managing.changed(
                operation,
                "PROJECT",
                ResourcePaths.project(organization.getId(), project.id()),
                before,
                after);
    }

    private Projects store() {
        return managing.access().projects();
    }
}
