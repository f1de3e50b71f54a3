package org.keystead.access.management;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.refusal.Refusal;

/**
 * By what right a caller manages: as a member of the organization, or as its realm's administrator.
 */
public interface Authority {

    UserModel actor();

    /** Whether invariants may be broken on purpose, and realm-wide things be seen. */
    boolean administrator();

    /** Whether no organization of the realm is hidden from the caller. */
    default boolean seesEverything() {
        return false;
    }

    /** Whether no organization of the realm is kept from the caller's changes. */
    default boolean managesEverything() {
        return false;
    }

    /** Whether the caller may change what all organizations share. */
    default boolean mayChangeRealm() {
        return false;
    }

    /** Whether no user of the realm is hidden from the caller. */
    default boolean seesEveryUser() {
        return false;
    }

    /** The client of this realm whose token the request shows. */
    default Optional<ClientModel> client() {
        return Optional.empty();
    }

    /** Whether the request itself may ask for that. */
    default boolean mayForce() {
        return administrator();
    }

    /** An organization that the caller may know of. */
    Optional<OrganizationModel> organization(String idOrAlias);

    /** Whether the caller may do {@code action} on a section that governs the organization. */
    boolean may(OrganizationModel organization, String section, String action);

    AdminEventBuilder events();

    /** Ends the request unless {@link #may}. */
    default void require(OrganizationModel organization, String section, String action) {
        if (!may(organization, section, action)) {
            throw Refusal.denied();
        }
    }

    /** Ends the request unless the caller is an owner of the organization who can act. */
    default void requireOwnWord(OrganizationModel organization) {
        throw Refusal.denied();
    }

    /** Ends the request unless the caller may see who changed what in the organization. */
    default void requireHistory(OrganizationModel organization) {
        requireOwnWord(organization);
    }

    /** Ends the request unless the caller may bring organizations into being. */
    default void requireFounding() {
        throw Refusal.denied();
    }

    /** Ends the request unless {@link #mayChangeRealm}. */
    default void requireRealm() {
        if (!mayChangeRealm()) {
            throw Refusal.denied();
        }
    }

    /**
     * Ends the request unless the caller may still do all that this authority has let pass. To be
     * called when its body has been read and its lock is held.
     */
    default void askAgain() {}
}
