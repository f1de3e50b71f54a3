package org.keystead.access.organization;

import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.management.Managing;
import org.keystead.access.management.Unattended;
import org.keystead.access.model.Project;
import org.keystead.access.representation.Representations;

/**
 * Stores an organization's reserved project when something of it is first changed. A reader sees it
 * before, as {@link OrganizationProjects} and the decisions show it.
 */
public record ReservedProject(Managing managing, OrganizationModel organization) {

    /**
     * Stores the reserved project if a change concerns it and it is not stored yet.
     *
     * @param project the id of the project that is about to be changed, reserved or not
     */
    public void ensure(String project) {
        if (managing.decisions()
                .unstored(organization)
                .filter(unstored -> unstored.id().equals(project))
                .isPresent()) {
            ensure();
        }
    }

    /** Stores the reserved project if there is to be one and it is not stored yet. */
    public void ensure() {
        if (managing.decisions().unstored(organization).isPresent() && lock()) {
            // another request may have stored it before the lock was free
            managing.decisions().unstored(organization).ifPresent(this::create);
        }
    }

    private boolean lock() {
        return new LastOwner(managing.session(), managing.session().getContext().getRealm())
                .lock(organization.getId());
    }

    private void create(Project project) {
        Managing unattended =
                managing.as(new Unattended(managing.session(), managing.authority().actor()));
        managing.access().projects().create(project);
        unattended.changed(
                OperationType.CREATE,
                "PROJECT",
                "organizations/" + organization.getId() + "/projects/" + project.id(),
                null,
                Representations.project(project));
        new NewProject(unattended, organization).welcome(project);
    }
}
