package org.keystead.access.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.ModelDuplicateException;
import org.keystead.access.model.Grant;

/** What members were given. Expired grants are among the answers: they are kept to be seen. */
public interface Grants {

    /** Everything that one member was given in one organization, oldest first. */
    List<Grant> of(String organization, String user);

    /** The same for several members at once, by user. */
    Map<String, List<Grant>> of(String organization, Collection<String> users);

    /** All grants of that role in the organization, at every scope. */
    List<Grant> ofRole(String organization, String role);

    /** Grants of the realm that name one of these roles as a template, at most {@code max}. */
    List<Grant> ofTemplates(Collection<String> roles, int max);

    /** The members whom the filter lets through, ordered by user name; federated ones come last. */
    List<String> holders(String organization, GrantFilter filter, Page page);

    long countHolders(String organization, GrantFilter filter);

    /** Every section that some direct grant of the realm names. */
    Set<String> sectionsInUse();

    /**
     * Adds a grant.
     *
     * @throws ModelDuplicateException if the member already holds the same at that scope
     */
    void add(Grant grant);

    void remove(Grant grant);

    /** Takes a template from everybody in the realm. */
    void removeTemplate(String role);

    /** Takes everything from members who left. */
    void removeMembers(String organization, Collection<String> users);

    /** Takes everything from one user in every organization. */
    void removeUser(String user);

    /** Takes everything that was given in an organization which is going away. */
    void removeOrganization(String organization);
}
