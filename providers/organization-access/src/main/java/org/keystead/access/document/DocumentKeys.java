package org.keystead.access.document;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keystead.access.model.ApiKey;
import org.keystead.access.plan.LeftKey;
import org.keystead.access.plan.NamedKey;
import org.keystead.access.plan.WantedOrganization;
import org.keystead.access.spi.ApiKeys;

/**
 * The API keys of members of one organization, as the document has them.
 *
 * @param projects aliases by id
 */
record DocumentKeys(ApiKeys store, String organization, Map<String, String> projects) {

    /**
     * All keys of some members, also those that ended.
     *
     * @param users ids by user name
     */
    List<NamedKey> of(Map<String, String> users) {
        Map<String, String> names = new HashMap<>();
        users.forEach((name, id) -> names.put(id, name));
        return store.ofMembers(organization, users.values()).stream()
                .filter(key -> names.containsKey(key.user()))
                .map(key -> named(key, names.get(key.user())))
                .toList();
    }

    /** Which keys of a document an import leaves as they are. */
    List<LeftKey> left(WantedOrganization wanted, Map<String, String> people, Instant now) {
        Collection<LeftKey.Placed> keys = wanted.keys();
        Map<String, String> users =
                keys.stream()
                        .map(placed -> placed.key().username())
                        .distinct()
                        .collect(Collectors.toMap(name -> name, people::get));
        return users.isEmpty() ? List.of() : LeftKey.among(keys, of(users), now);
    }

    private NamedKey named(ApiKey key, String username) {
        return new NamedKey(
                username,
                key.name(),
                key.narrowing().everything(),
                Set.copyOf(key.narrowing().permissions()),
                key.narrowing()
                        .projects()
                        .map(
                                ids ->
                                        ids.stream()
                                                .filter(projects::containsKey)
                                                .map(projects::get)
                                                .collect(Collectors.toSet())),
                key.addresses(),
                key.expiresAt());
    }
}
