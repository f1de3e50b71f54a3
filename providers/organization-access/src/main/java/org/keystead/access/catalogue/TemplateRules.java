package org.keystead.access.catalogue;

import java.util.List;
import org.keystead.access.json.Faults;
import org.keystead.access.model.Catalogue;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Role;

/** Role templates name sections and actions that the catalogue has. */
final class TemplateRules {

    private TemplateRules() {}

    static void check(Catalogue catalogue, List<Role> templates, Faults faults) {
        for (Role role : templates) {
            for (int i = 0; i < role.permissions().size(); i++) {
                Permission permission = role.permissions().get(i);
                String path = "role-templates." + role.name() + ".permissions[" + i + "]";
                PermissionRules.check(permission, true, catalogue, path, faults);
            }
        }
    }
}
