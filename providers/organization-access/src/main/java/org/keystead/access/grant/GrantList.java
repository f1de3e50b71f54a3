package org.keystead.access.grant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Words;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.Section;
import org.keystead.access.organization.People;
import org.keystead.access.representation.GrantNamesRepresentation;
import org.keystead.access.representation.GrantRepresentation;
import org.keystead.access.representation.PersonReference;
import org.keystead.access.representation.Representations;

/** Grants of one organization as they are listed, what they name found once for all of them. */
public record GrantList(Managing managing, OrganizationModel organization) {

    /**
     * The grants in their order.
     *
     * @param words how things are called; empty where nobody asked for it
     */
    public List<GrantRepresentation> of(List<Grant> grants, Optional<Words> words) {
        Map<String, Project> projects =
                managing.access().projects().ofGrants(organization.getId(), grants);
        KnownRoles roles = managing.decisions().roles(organization);
        Map<String, PersonReference> people = words.isPresent() ? givers(grants) : Map.of();
        return grants.stream()
                .map(
                        grant -> {
                            Optional<Project> project = grant.project().map(projects::get);
                            GrantRepresentation listed =
                                    Representations.grant(grant, project, roles);
                            return words.map(
                                            w ->
                                                    listed.with(
                                                            names(
                                                                    grant, project, roles, w,
                                                                    people)))
                                    .orElse(listed);
                        })
                .toList();
    }

    private GrantNamesRepresentation names(
            Grant grant,
            Optional<Project> project,
            KnownRoles roles,
            Words words,
            Map<String, PersonReference> people) {
        Catalogue catalogue = managing.decisions().catalogue();
        Optional<String> section =
                grant.access() instanceof Access.Direct direct
                        ? catalogue.section(direct.permission().section()).map(Section::name)
                        : Optional.empty();
        Optional<String> role = roles.of(grant.access()).flatMap(Role::displayName);
        return new GrantNamesRepresentation(
                section.map(words::name).orElse(null),
                role.map(words::name).orElse(null),
                project.map(Project::name).orElse(null),
                grant.grantedBy().map(people::get).orElse(null));
    }

    private Map<String, PersonReference> givers(List<Grant> grants) {
        return new People(managing.access(), organization)
                .named(
                        grants.stream()
                                .flatMap(grant -> grant.grantedBy().stream())
                                .collect(Collectors.toSet()));
    }
}
