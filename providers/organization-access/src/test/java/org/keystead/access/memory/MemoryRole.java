package org.keystead.access.memory;

/** What is asked of a role of Keycloak's. */
record MemoryRole(String name) {

    String getName() {
        return name;
    }
}
