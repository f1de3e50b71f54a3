package org.keystead.access.grant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.organization.NamedMembers;
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
    public List<GrantRepresentation> of(List<Grant> grants, Optional<LocalizedMessages> words) {
        Map<String, Project> projects =
                managing.access().projects().ofGrants(organization.getId(), grants);
        KnownRoles roles = managing.decisions().roles(organization);
        Optional<GrantNames> names =
                words.map(
                        w ->
                                new GrantNames(
                                        managing.decisions().catalogue(),
                                        roles,
                                        projects,
                                        givers(grants),
                                        w));
        return grants.stream()
                .map(
                        grant -> {
                            Optional<Project> project = grant.project().map(projects::get);
                            GrantRepresentation listed =
                                    Representations.grant(grant, project, roles);
                            return names.map(n -> listed.with(n.of(grant))).orElse(listed);
                        })
                .toList();
    }

    private Map<String, PersonReference> givers(List<Grant> grants) {
        return new NamedMembers(managing.access(), organization)
                .named(
                        grants.stream()
                                .flatMap(grant -> grant.grantedBy().stream())
                                .collect(Collectors.toSet()));
    }
}
