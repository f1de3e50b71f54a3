package org.keystead.it.walk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that owners and administrators ever gave in one organization, to whomever: nobody who
 * is no owner can have anything else, whoever handed it on.
 */
final class Gifts {

    private final Set<Given> given = new LinkedHashSet<>();
    private final Set<String> owners = new LinkedHashSet<>();

    void add(List<Words> permissions, String place) {
        permissions.forEach(words -> given.add(new Given(words, place)));
    }

    void addOwner(String user) {
        owners.add(user);
    }

    boolean madeOwner(String user) {
        return owners.contains(user);
    }

    /**
     * Whoever is given a section is given those that come with it, and may hand them on by
     * themselves: after the catalogue has changed, these stay given.
     */
    void settle(Parts parts) {
        for (Given gift : List.copyOf(given)) {
            for (String included : parts.includes(gift.words().section())) {
                Words words = new Words(included, gift.words().level(), gift.words().except());
                given.add(new Given(words, gift.place()));
            }
        }
    }

    Stream<Given> all() {
        return given.stream();
    }
}
