package org.keystead.access.spi;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Counts the owners of organizations in the database itself, never in a memory of it.
 *
 * <p>An owner holds a role that owns the organization, there and not at a project: a template among
 * those that the caller names, or a custom role. An owner is usable who is an enabled member and
 * whose grant has no end.
 */
public interface Owners {

    /**
     * Makes every other transaction that locks it wait until this one ends.
     *
     * @return false if there is no such organization (any more)
     */
    boolean lock(String organization);

    /**
     * Locks the user's memberships for a caller who is about to end them: a membership is locked
     * before its organization, by everybody.
     *
     * @return the organizations that the user is a member of; none for a federated user
     */
    List<String> lockMemberships(String user);

    /** Whether that user, stored here or federated, is a member, whatever memories say. */
    boolean isMember(String organization, String user);

    /**
     * The names of the realm's components of that type whose setting {@code flag} is true, as the
     * database has them. Until this transaction ends nobody else asks in order to change one.
     *
     * @param toChange whether this transaction is going to change one itself, and nobody else asks
     */
    Set<String> flagged(String componentType, String flag, boolean toChange);

    /** Whether the realm has a component of that type and name, as the database has it. */
    boolean exists(String componentType, String name);

    /** Whether one of these users owns the organization, usable or not. */
    boolean anyOwns(
            String organization, Collection<String> users, Collection<String> ownerTemplates);

    /** Whether one of Keycloak's own users is a usable owner. */
    boolean anyUsable(String organization, Collection<String> ownerTemplates);

    /** Keycloak's own users who are usable owners, ordered by name, at most {@code max}. */
    List<String> usable(String organization, Collection<String> ownerTemplates, int max);

    /** Federated users, of whom the database knows no more, with an owner's grant without end. */
    List<String> federated(String organization, Collection<String> ownerTemplates);

    /** Which of these organizations have an owner, and none of Keycloak's own that is usable. */
    Set<String> lackingAmong(Collection<String> organizations, Collection<String> ownerTemplates);

    /** The organizations of the realm of which that is true, ordered by name. */
    List<String> lacking(Collection<String> ownerTemplates, Page page);

    /** How many they are. */
    long countLacking(Collection<String> ownerTemplates);

    /**
     * The organizations where a template of {@code lost} is held and, without it, no owner is
     * usable; locked like by {@link #lock}, at most {@code max}.
     */
    List<String> losing(Collection<String> lost, Collection<String> ownerTemplates, int max);
}
