package org.keystead.access.rest.authzen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Project;
import org.keystead.access.model.Section;

/** A resource of AuthZEN: a section somewhere. */
record AuthZenPlace(Section section, OrganizationModel organization, Optional<Project> project) {

    private static final String SEPARATOR = "/";

    /**
     * What {@code <organization>} or {@code <organization>/<project>} names, if it exists.
     *
     * @param organizations how an organization is found
     */
    static Optional<AuthZenPlace> find(
            Decisions decisions,
            Function<String, Optional<OrganizationModel>> organizations,
            String type,
            String id) {
        String[] parts = id.split(SEPARATOR, 2);
        Optional<OrganizationModel> organization = organizations.apply(parts[0]);
        Optional<Section> section = decisions.catalogue().ofResourceType(type);
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

    /** The same for somebody who sees only the organizations that they are a member of. */
    static Optional<AuthZenPlace> of(
            Decisions decisions, UserModel member, String type, String id) {
        return find(decisions, name -> decisions.organization(name, member.getId()), type, id);
    }

    /** The id of an organization as a resource, which leads back to it. */
    static String id(Decisions decisions, OrganizationModel organization) {
        String name = decisions.names().of(organization);
        return name.contains(SEPARATOR) ? organization.getId() : name;
    }

    /** The ids of projects of an organization, in their order. */
    static List<String> ids(
            Decisions decisions, OrganizationModel organization, List<Project> projects) {
        String prefix = id(decisions, organization) + SEPARATOR;
        return decisions.names().of(organization, projects).stream().map(prefix::concat).toList();
    }
}
