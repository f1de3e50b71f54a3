package org.keystead.access.catalogue;

import org.keycloak.provider.Provider;

/** The type under which a realm keeps its one catalogue component. */
public interface CatalogueProvider extends Provider {

    @Override
    default void close() {}
}
