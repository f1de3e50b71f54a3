package org.keystead.access.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/**
 * Who has which name after those organizations of a document that were read so far, whether they
 * are written or only looked at.
 */
final class OrganizationNames {

    private final OrganizationProvider stored;
    private final Set<String> named = new HashSet<>();
    private final Map<String, String> aliases = new HashMap<>();

    OrganizationNames(OrganizationProvider stored) {
        this.stored = stored;
    }

    /** Whether an organization of another alias has that name. */
    boolean taken(String name, String alias) {
        return aliases.containsKey(name)
                ? !aliases.get(name).equals(alias)
                : stored.getAllStream(name, true, -1, -1)
                        .filter(other -> other.getName().equals(name))
                        .map(OrganizationModel::getAlias)
                        .anyMatch(other -> !other.equals(alias) && !named.contains(other));
    }

    /** The organization of that alias has that name from now on. */
    void give(String alias, String name) {
        named.add(alias);
        aliases.put(name, alias);
    }
}
