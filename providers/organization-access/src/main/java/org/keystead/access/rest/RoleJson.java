package org.keystead.access.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.model.Role;

/** A role as it is listed: as it was sent, and whether the realm or the organization made it. */
final class RoleJson {

    private RoleJson() {}

    static ObjectNode of(Role role) {
        return CatalogueJson.write(role).put("template", role.template());
    }
}
