package org.keystead.access.rest;

import java.util.Map;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;

/**
 * "There is one special project in the project manager that is reserved": every organization has it
 * as soon as somebody looks, where the catalogue places sections in it.
 *
 * <p>It is made when it is first needed, so that neither a start of the server nor a change of the
 * catalogue has to go through all organizations.
 */
record ReservedProject(Managing managing, OrganizationModel organization) {

    static final String ALIAS = "main-customer-interface";
    private static final String DESCRIPTION = "Main Customer Interface Project";

    /** A project of the organization by alias or id, the reserved one even before it was made. */
    static Optional<Project> lookup(
            Managing managing, OrganizationModel organization, String aliasOrId) {
        return managing.decisions()
                .project(organization, aliasOrId)
                .or(
                        () ->
                                new ReservedProject(managing, organization)
                                        .ensure()
                                        .filter(project -> project.alias().equals(aliasOrId)));
    }

    /** The project, made now if need be; none where no section is reserved. */
    Optional<Project> ensure() {
        boolean wanted =
                managing.decisions().catalogue().sections().stream().anyMatch(Section::reserved);
        if (!wanted) {
            return Optional.empty();
        }
        Optional<Project> known = find();
        if (known.isPresent()) {
            return known;
        }
        boolean there =
                new LastOwner(managing.session(), managing.session().getContext().getRealm())
                        .lock(organization.getId());
        return there ? find().or(() -> Optional.of(create())) : Optional.empty();
    }

    private Optional<Project> find() {
        return managing.access().projects().reserved(organization.getId());
    }

    private Project create() {
        Project project =
                new Project(
                        KeycloakModelUtils.generateId(),
                        organization.getId(),
                        freeAlias(),
                        organization.getName(),
                        Optional.of(DESCRIPTION),
                        Project.Kind.RESERVED,
                        true,
                        Map.of());
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
        return project;
    }

    /** An ordinary project may have taken the alias before sections were reserved. */
    private String freeAlias() {
        boolean taken = managing.access().projects().find(organization.getId(), ALIAS).isPresent();
        return taken ? ALIAS + "-" + KeycloakModelUtils.generateId().substring(0, 8) : ALIAS;
    }
}
