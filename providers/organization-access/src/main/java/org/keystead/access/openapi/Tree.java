package org.keystead.access.openapi;

import org.keystead.access.rest.AdministrationResource;
import org.keystead.access.rest.SectionPermissionsResource;
import org.keystead.access.rest.SelfServiceResource;

/** Where Keycloak's resource providers hang our resources; no annotation says it. */
enum Tree {
    DECISIONS("decisions", "/realms/{realm}/section-permissions", SectionPermissionsResource.class),
    SELF_SERVICE("self-service", "/realms/{realm}/organization-access", SelfServiceResource.class),
    ADMINISTRATION(
            "administration",
            "/admin/realms/{realm}/organization-access",
            AdministrationResource.class);

    private final String key;
    private final String path;
    private final Class<?> root;

    Tree(String key, String path, Class<?> root) {
        this.key = key;
        this.path = path;
        this.root = root;
    }

    String key() {
        return key;
    }

    String path() {
        return path;
    }

    Class<?> root() {
        return root;
    }
}
