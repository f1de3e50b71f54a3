package org.keystead.access.spi;

import org.keycloak.provider.Provider;

/**
 * Stores what the access model adds to Keycloak's organizations.
 *
 * <p>Organizations are named by their id and belong to the realm of the session's context. Nothing
 * here decides who may call it, and nothing checks a role's or section's name: callers do both.
 */
public interface OrganizationAccessProvider extends Provider {

    OrganizationIds organizationIds();

    Members members();

    Projects projects();

    CustomRoles roles();

    Grants grants();

    Usernames usernames();

    SupportApprovals supportApprovals();

    Owners owners();

    Invitations invitations();

    GrantEnds grantEnds();

    Removals removals();

    Foundings foundings();

    Uses uses();

    RecordedChanges recordedChanges();

    Conclusions conclusions();

    ApiKeys apiKeys();

    KeyEnds keyEnds();

    /** From now on this transaction asks the database itself about that organization. */
    void askDatabase(String organization);

    @Override
    default void close() {}
}
