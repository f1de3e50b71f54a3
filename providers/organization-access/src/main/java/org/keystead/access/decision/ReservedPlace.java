package org.keystead.access.decision;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.model.Project;
import org.keystead.access.spi.Projects;

/**
 * "There is one special project in the project manager that is reserved". It is stored when
 * something of it is first changed, so that neither a start of the server nor a change of the
 * catalogue has to go through all organizations; what it will be is known before.
 */
record ReservedPlace(Projects projects, OrganizationModel organization) {

    private static final String ALIAS = "main-customer-interface";
    private static final String DESCRIPTION = "Main Customer Interface Project";

    Project project() {
        return projects.reserved(organization.getId()).orElseGet(this::planned);
    }

    /** What is yet to be stored; none once it is. */
    Optional<Project> unstored() {
        return projects.reserved(organization.getId()).isPresent()
                ? Optional.empty()
                : Optional.of(planned());
    }

    /** The id that the reserved project of that organization has once it is stored. */
    static String id(OrganizationModel organization) {
        return UUID.nameUUIDFromBytes(
                        ("keystead-reserved " + organization.getId())
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Project planned() {
        String id = id(organization);
        return new Project(
                id,
                organization.getId(),
                freeAlias(id),
                organization.getName(),
                Optional.of(DESCRIPTION),
                Project.Kind.RESERVED,
                true,
                Map.of());
    }

    /** An ordinary project may have taken the alias before sections were reserved. */
    private String freeAlias(String id) {
        boolean taken = projects.find(organization.getId(), ALIAS).isPresent();
        return taken ? ALIAS + "-" + id.substring(0, 8) : ALIAS;
    }
}
