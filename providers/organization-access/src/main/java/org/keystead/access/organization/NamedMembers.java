package org.keystead.access.organization;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.representation.PersonReference;
import org.keystead.access.spi.MemberRow;
import org.keystead.access.spi.OrganizationAccessProvider;

/** The members of one organization by name; others are left out. */
public record NamedMembers(OrganizationAccessProvider access, OrganizationModel organization) {

    /** Those of these users who are members, by id. */
    public Map<String, PersonReference> named(Collection<String> users) {
        return access.members().among(organization.getId(), users).values().stream()
                .collect(Collectors.toMap(MemberRow::id, NamedMembers::person));
    }

    private static PersonReference person(MemberRow member) {
        return new PersonReference(
                member.id(),
                member.username(),
                member.firstName().orElse(null),
                member.lastName().orElse(null));
    }
}
