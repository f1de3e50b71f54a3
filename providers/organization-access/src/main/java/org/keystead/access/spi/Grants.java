package org.keystead.access.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keystead.access.model.Access;
import org.keystead.access.model.Grant;

/** What members were given. Expired grants are among the answers: they are kept to be seen. */
public interface Grants {

    /** Everything that anybody was given in one organization, oldest first. */
    List<Grant> ofOrganization(String organization);

    /** The users who were given anything in one organization. */
    List<String> holders(String organization);

    /** Everything that one member was given in one organization, oldest first. */
    List<Grant> of(String organization, String user);

    /** The same for several members at once, by user. */
    Map<String, List<Grant>> of(String organization, Collection<String> users);

    /** What one user was given in several organizations, by organization. */
    Map<String, List<Grant>> ofUser(String user, Collection<String> organizations);

    /** The organizations in which one user holds a role everywhere. */
    List<String> organizationsOf(String user);

    /** The organizations where several members hold that template, at most {@code max}. */
    List<String> organizationsWithMany(String template, int max);

    /** All grants of that role in the organization, at every scope. */
    List<Grant> ofRole(String organization, Access.ByRole role);

    /** Grants of the realm that name one of these roles as a template, at most {@code max}. */
    List<Grant> ofTemplates(Collection<String> roles, int max);

    /** Every section that some direct grant of the realm names. */
    Set<String> sectionsInUse();

    /**
     * Adds a grant.
     *
     * @throws ModelException if it is of a custom role that the organization has not
     * @throws ModelDuplicateException if the member already holds the same at that scope
     */
    void add(Grant grant);

    /**
     * Adds many grants of one organization, none of which is held yet.
     *
     * @throws ModelException if one is of a custom role that the organization has not
     */
    void addAll(String organization, Collection<Grant> grants);

    void remove(Grant grant);

    /** Takes a template from everybody in the realm. */
    void removeTemplate(String role);

    /** Takes direct grants of these sections from everybody in the realm. */
    void removeSections(Collection<String> sections);

    /**
     * Announces that something is going to be taken from a user when the transaction is about to be
     * committed, when it is too late for a memory to learn that it must forget.
     */
    void expectRemoval(String user);

    /** Takes everything from members who left. */
    void removeMembers(String organization, Collection<String> users);

    /** Takes everything from one user in every organization; user ids are unique among realms. */
    void removeUser(String user);
}
