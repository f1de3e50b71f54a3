package org.keystead.access.rest;

import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;

/** A resource of AuthZEN: a section somewhere. */
record AuthZenPlace(Section section, OrganizationModel organization, Optional<Project> project) {

    /**
     * The section of a resource type, which is one's {@code resourceType} or the key of one that
     * has none.
     */
    static Optional<Section> section(Catalogue catalogue, String type) {
        return catalogue.sections().stream()
                .filter(s -> s.resourceType().orElse(s.key()).equals(type))
                .findFirst()
                .or(() -> catalogue.section(type));
    }

    /** What {@code <organization>} or {@code <organization>/<project>} names, if it exists. */
    static Optional<AuthZenPlace> find(Decisions decisions, String type, String id) {
        String[] parts = id.split("/", 2);
        Optional<OrganizationModel> organization = decisions.organization(parts[0]);
        Optional<Section> section = section(decisions.catalogue(), type);
        if (organization.isEmpty() || section.isEmpty()) {
            return Optional.empty();
        }
        if (parts.length == 1) {
            return Optional.of(
                    new AuthZenPlace(section.get(), organization.get(), Optional.empty()));
        }
        return decisions
                .project(organization.get(), parts[1])
                .map(p -> new AuthZenPlace(section.get(), organization.get(), Optional.of(p)));
    }
}
