package org.keystead.access.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keystead.access.model.Invitation;

/** What Keycloak's invitations carry. */
public interface Invitations {

    Optional<Invitation> find(String id);

    /**
     * Whether Keycloak still has that invitation, whatever the session remembers; then it is this
     * transaction's to use or to take back. To be called under the lock of its organization.
     */
    boolean lock(String id);

    /** Those of these invitations that carry something, by id. */
    Map<String, Invitation> byId(Collection<String> ids);

    void add(Invitation invitation);

    /** Lets one carry what another one did, which it replaces; nothing if that carried nothing. */
    void move(String from, String to);

    /** Removes what one carried that was accepted. */
    void remove(String id);

    /**
     * Removes what invitations of the organization carried that are gone.
     *
     * @throws org.keycloak.models.ModelException when an invitation that this transaction removes
     *     was removed by somebody else meanwhile
     */
    void removeLeft(String organization);

    /** How many invitations of the organization match, expired ones among them. */
    long count(String organization, Optional<String> search);

    /**
     * The ids of the realm's live invitations to enabled organizations for exactly that address, in
     * any case, oldest first.
     *
     * @param now in seconds
     */
    List<String> liveFor(String email, long now, Page page);

    /** How many they are. */
    long countLiveFor(String email, long now);
}
