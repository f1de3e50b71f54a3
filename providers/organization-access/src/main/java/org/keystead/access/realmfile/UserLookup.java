package org.keystead.access.realmfile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Users by the names that a file calls them.
 *
 * @param ids by user name in lower case, as Keycloak keeps it
 * @param members the user names of the organization's members
 */
record UserLookup(Map<String, String> ids, Set<String> members) {

    Optional<String> user(String name) {
        return Optional.ofNullable(ids.get(KeycloakModelUtils.toLowerCaseSafe(name)));
    }

    Optional<String> member(String name) {
        return user(name).filter(id -> members.contains(KeycloakModelUtils.toLowerCaseSafe(name)));
    }
}
