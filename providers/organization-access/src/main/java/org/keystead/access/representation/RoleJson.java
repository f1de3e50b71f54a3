package org.keystead.access.representation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.model.Role;

/** A role as it is listed: as it was sent, and whether the realm or the organization made it. */
public final class RoleJson {

    private RoleJson() {}

    public static ObjectNode of(Role role) {
        return CatalogueJson.write(role).put("template", role.template());
    }
}
