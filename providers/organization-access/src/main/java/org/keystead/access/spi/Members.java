package org.keystead.access.spi;

import java.util.List;

/**
 * Finds Keycloak's own members by what they hold. Federated members without a row are not listed.
 */
public interface Members {

    /** The ids of the members whom the filter lets through, ordered by user name. */
    List<String> list(String organization, MemberFilter filter, Page page);

    long count(String organization, MemberFilter filter);
}
