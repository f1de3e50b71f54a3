package org.keystead.access.catalogue;

import java.util.List;
import org.keycloak.cache.LocalCache;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;

/**
 * Remembers what the components of realms say, so that a decision reads no text. An entry counts
 * only for the very settings that it was read from, which are compared each time: whoever edits a
 * component may do so in the object that the realm cache hands out.
 */
final class ParsedComponents {

    private final LocalCache<String, RealmRules> realms;

    ParsedComponents(LocalCache<String, RealmRules> realms) {
        this.realms = realms;
    }

    @SuppressWarnings("unchecked")
    static ParsedComponents in(LocalCache<?, ?> cache) {
        return new ParsedComponents((LocalCache<String, RealmRules>) cache);
    }

    /** The same object for as long as the realm's components say the same. */
    RealmRules rules(RealmModel realm) {
        List<ComponentModel> components = RealmRules.components(realm);
        RealmRules known = realms.get(realm.getId());
        if (known == null || !known.areThoseOf(components)) {
            known = new RealmRules(components);
            realms.put(realm.getId(), known);
        }
        return known;
    }
}
