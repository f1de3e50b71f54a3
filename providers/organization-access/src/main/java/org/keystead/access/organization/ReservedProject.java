package org.keystead.access.organization;

import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.management.Managing;
import org.keystead.access.management.Unattended;
import org.keystead.access.model.Project;
import org.keystead.access.representation.Representations;

/** Stores an organization's reserved project when it is first managed; decisions never do. */
public record ReservedProject(Managing managing, OrganizationModel organization) {

    /** A project of the organization by alias or id, stored now if it is the reserved one. */
    public static Optional<Project> lookup(
            Managing managing, OrganizationModel organization, String idOrAlias) {
        return managing.decisions()
                .project(organization, idOrAlias)
                .flatMap(
                        project ->
                                project.reserved()
                                        ? new ReservedProject(managing, organization).ensure()
                                        : Optional.of(project));
    }

    /** The project, stored now if need be; none where no section is reserved. */
    public Optional<Project> ensure() {
        Optional<Project> wanted = managing.decisions().reserved(organization);
        if (wanted.isEmpty() || stored(wanted.get())) {
            return wanted;
        }
        boolean there =
                new LastOwner(managing.session(), managing.session().getContext().getRealm())
                        .lock(organization.getId());
        return there ? storedMeanwhile().or(this::create) : Optional.empty();
    }

    private boolean stored(Project project) {
        return managing.access()
                .projects()
                .find(organization.getId(), project.id())
                .filter(found -> found.id().equals(project.id()))
                .isPresent();
    }

    private Optional<Project> storedMeanwhile() {
        return managing.access().projects().reserved(organization.getId());
    }

    private Optional<Project> create() {
        Optional<Project> wanted = managing.decisions().reserved(organization);
        wanted.ifPresent(this::create);
        return wanted;
    }

    private void create(Project project) {
        Managing unattended =
                Managing.by(
                        managing.session(),
                        new Unattended(managing.session(), managing.authority().actor()));
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
