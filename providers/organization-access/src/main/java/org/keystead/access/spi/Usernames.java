package org.keystead.access.spi;

import java.util.Collection;
import java.util.Map;

/**
 * Translates many users of the realm at once. Federated users without a row of their own are not
 * among the answers.
 */
public interface Usernames {

    /** Ids by user name; the names are in lower case, as Keycloak keeps them. */
    Map<String, String> ids(Collection<String> usernames);

    /** User names by id. */
    Map<String, String> names(Collection<String> ids);
}
