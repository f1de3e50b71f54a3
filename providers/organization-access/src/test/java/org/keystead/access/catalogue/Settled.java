package org.keystead.access.catalogue;

import org.keycloak.common.util.MultivaluedHashMap;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Role;

/** What a realm keeps of a catalogue and of role templates. */
public final class Settled {

    private Settled() {}

    public static MultivaluedHashMap<String, String> catalogue(Catalogue catalogue) {
        return ConfigText.write(CatalogueJson.write(catalogue));
    }

    public static MultivaluedHashMap<String, String> template(Role role) {
        return RoleText.write(role);
    }
}
