package org.keystead.access.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.ApiKey;

/** Keys of members. Those that ended are among the answers: they are kept to be seen. */
public interface ApiKeys {

    /**
     * The realm's key of that id. When it was last used may be older than what {@link #ofUser}
     * says.
     */
    Optional<ApiKey> find(String id);

    /** The keys of one user in all organizations, by name. */
    List<ApiKey> ofUser(String user, Page page);

    long countOfUser(String user);

    /** How many of them have not ended by then. */
    long countLive(String user, Instant now);

    /** The keys that act in one organization, by user and name. */
    List<ApiKey> ofOrganization(String organization, Page page);

    long countOfOrganization(String organization);

    /** The ids of all who have keys that act in one organization. */
    List<String> holders(String organization);

    /** The keys of these users that act in one organization, by name. */
    List<ApiKey> ofMembers(String organization, Collection<String> users);

    /** Whether any realm has a key of that id. */
    boolean isTaken(String id);

    /** The user's key of that name. */
    Optional<ApiKey> named(String user, String name);

    /**
     * Adds a key.
     *
     * @throws ModelDuplicateException if the user has one of that name; at the latest when the
     *     transaction is committed
     */
    void add(ApiKey key);

    /** Changes its name, its narrowing, its addresses and its secrets. */
    void update(ApiKey key);

    void remove(ApiKey key);

    /** Removes keys of a user that ended before then. */
    void removeEnded(String user, Instant before);

    /** Removes the keys of members who left. */
    void removeMembers(String organization, Collection<String> users);

    /** Removes the keys of one user in every organization. */
    void removeUser(String user);

    /** Notes that a key was used, unless a later use is noted; it may be seen a while later. */
    void used(String id, ApiKey.LastUse use);
}
