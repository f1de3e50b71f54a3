package org.keystead.access.representation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.model.Role;
import org.keystead.access.spi.Page;

/** A role as it is listed: as it was sent, and whether the realm or the organization made it. */
public final class RoleJson {

    private RoleJson() {}

    public static ObjectNode of(Role role) {
        return CatalogueJson.write(role).put("template", role.template());
    }

    public static List<ObjectNode> page(List<Role> roles, Page page) {
        return roles.stream().skip(page.first()).limit(page.max()).map(RoleJson::of).toList();
    }
}
