package org.keystead.access.grant;

import java.util.Map;
import java.util.Optional;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.model.Access;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Grant;
import org.keystead.access.model.KnownRoles;
import org.keystead.access.model.Project;
import org.keystead.access.model.Role;
import org.keystead.access.model.Section;
import org.keystead.access.representation.GrantNamesRepresentation;
import org.keystead.access.representation.PersonReference;

/**
 * What people call the things that grants of one organization name.
 *
 * @param projects those of the grants, by id
 * @param people who gave them, by id, as far as that is said
 */
public record GrantNames(
        Catalogue catalogue,
        KnownRoles roles,
        Map<String, Project> projects,
        Map<String, PersonReference> people,
        LocalizedMessages words) {

    public GrantNamesRepresentation of(Grant grant) {
        Optional<String> section =
                grant.access() instanceof Access.Direct direct
                        ? catalogue.section(direct.permission().section()).map(Section::name)
                        : Optional.empty();
        Optional<String> role = roles.of(grant.access()).flatMap(Role::displayName);
        return new GrantNamesRepresentation(
                section.map(words::name).orElse(null),
                role.map(words::name).orElse(null),
                grant.project().map(projects::get).map(Project::name).orElse(null),
                grant.grantedBy().map(people::get).orElse(null));
    }
}
