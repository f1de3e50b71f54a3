package org.keystead.access.catalogue;

import org.keycloak.provider.Provider;

/** The type under which a realm keeps its role templates, a component each. */
public interface RoleTemplateProvider extends Provider {

    @Override
    default void close() {}
}
