package org.keystead.access.openapi;

import org.keystead.access.rest.AdministrationResource;
import org.keystead.access.rest.SectionPermissionsResource;
import org.keystead.access.rest.SelfServiceResource;

/** Where Keycloak's resource providers hang our resources; no annotation says it. */
enum Tree {
    DECISIONS("", "/realms/{realm}/section-permissions", SectionPermissionsResource.class),
    SELF_SERVICE("", "/realms/{realm}/organization-access", SelfServiceResource.class),
    ADMINISTRATION(
            "admin", "/admin/realms/{realm}/organization-access", AdministrationResource.class);

    private final String prefix;
    private final String path;
    private final Class<?> root;

    Tree(String prefix, String path, Class<?> root) {
        this.prefix = prefix;
        this.path = path;
        this.root = root;
    }

    /** In front of the operation's name, where another tree has the same operation. */
    String prefix() {
        return prefix;
    }

    String path() {
        return path;
    }

    Class<?> root() {
        return root;
    }
}
