package org.keystead.access.spi;

import java.util.Optional;

/** Finds Keycloak's organizations by the alias that people use. */
public interface OrganizationIds {

    /** The id of the realm's organization with exactly that alias. */
    Optional<String> ofAlias(String alias);
}
