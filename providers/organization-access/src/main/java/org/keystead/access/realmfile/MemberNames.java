package org.keystead.access.realmfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/**
 * What the people of one organization are called in its file.
 *
 * @param names user names by id, also of some who are no members
 * @param members the user names of the members
 */
record MemberNames(Map<String, String> names, Set<String> members) {

    static MemberNames of(OrganizationRepresentation organization, Map<String, String> names) {
        return new MemberNames(
                names,
                Stream.ofNullable(organization.getMembers())
                        .flatMap(List::stream)
                        .map(MemberRepresentation::getUsername)
                        .collect(Collectors.toSet()));
    }

    Optional<String> user(String id) {
        return Optional.ofNullable(names.get(id));
    }

    Optional<String> member(String id) {
        return user(id).filter(members::contains);
    }
}
