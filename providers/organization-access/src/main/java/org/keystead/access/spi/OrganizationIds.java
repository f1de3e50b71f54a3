package org.keystead.access.spi;

import java.util.Optional;

/** Finds Keycloak's organizations by what callers name them: an id comes before an alias. */
public interface OrganizationIds {

    /** The id of the realm's organization with exactly that alias. */
    Optional<String> ofAlias(String alias);

    /** The id of the realm's organization with that id, else of the one with exactly that alias. */
    Optional<String> named(String idOrAlias);

    /**
     * The same if that user, stored here or federated, is a member. Where they are not, what there
     * is costs what there is not: one statement.
     */
    Optional<String> named(String idOrAlias, String member);
}
