package org.keystead.access.cache;

import org.keycloak.models.KeycloakSession;
import org.keystead.access.jpa.JpaOrganizationAccessProviderFactory;
import org.keystead.access.spi.ApiKeys;
import org.keystead.access.spi.Conclusions;
import org.keystead.access.spi.CustomRoles;
import org.keystead.access.spi.Foundings;
import org.keystead.access.spi.GrantEnds;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.Invitations;
import org.keystead.access.spi.KeyEnds;
import org.keystead.access.spi.Members;
import org.keystead.access.spi.OrganizationAccessProvider;
import org.keystead.access.spi.OrganizationIds;
import org.keystead.access.spi.Owners;
import org.keystead.access.spi.Projects;
import org.keystead.access.spi.RecordedChanges;
import org.keystead.access.spi.Removals;
import org.keystead.access.spi.SupportApprovals;
import org.keystead.access.spi.Usernames;
import org.keystead.access.spi.Uses;

final class CachedOrganizationAccessProvider implements OrganizationAccessProvider {

    private final KeycloakSession session;
    private final Changes changes;
    private final OrganizationIds organizationIds;
    private final Projects projects;
    private final CustomRoles roles;
    private final Grants grants;
    private final Removals removals;
    private final Conclusions conclusions;
    private final ApiKeys apiKeys;

    CachedOrganizationAccessProvider(
            KeycloakSession session, AccessCache cache, AccessCache concluded, PendingUses uses) {
        this.session = session;
        this.changes = new Changes(session, cache);
        this.organizationIds =
                new CachedOrganizationIds(
                        session, () -> store(session).organizationIds(), cache, changes);
        this.projects = new CachedProjects(() -> store(session).projects(), cache, changes);
        this.roles = new CachedCustomRoles(() -> store(session).roles(), cache, changes);
        this.grants = new CachedGrants(() -> store(session).grants(), cache, changes);
        this.apiKeys =
                new CachedApiKeys(
                        () -> store(session).apiKeys(),
                        () -> session.getContext().getRealm().getId(),
                        cache,
                        changes,
                        uses);
        this.removals = new CachedRemovals(() -> store(session).removals(), changes);
        this.conclusions = new CachedConclusions(concluded, changes);
    }

    @Override
    public OrganizationIds organizationIds() {
        return organizationIds;
    }

    @Override
    public Members members() {
        return store(session).members();
    }

    @Override
    public Projects projects() {
        return projects;
    }

    @Override
    public CustomRoles roles() {
        return roles;
    }

    @Override
    public Grants grants() {
        return grants;
    }

    @Override
    public Usernames usernames() {
        return store(session).usernames();
    }

    @Override
    public SupportApprovals supportApprovals() {
        return store(session).supportApprovals();
    }

    @Override
    public Owners owners() {
        return store(session).owners();
    }

    @Override
    public Invitations invitations() {
        return store(session).invitations();
    }

    @Override
    public GrantEnds grantEnds() {
        return store(session).grantEnds();
    }

    @Override
    public Removals removals() {
        return removals;
    }

    @Override
    public Foundings foundings() {
        return store(session).foundings();
    }

    @Override
    public Uses uses() {
        return store(session).uses();
    }

    @Override
    public RecordedChanges recordedChanges() {
        return store(session).recordedChanges();
    }

    @Override
    public Conclusions conclusions() {
        return conclusions;
    }

    @Override
    public ApiKeys apiKeys() {
        return apiKeys;
    }

    @Override
    public KeyEnds keyEnds() {
        return store(session).keyEnds();
    }

    @Override
    public void askDatabase(String organization) {
        changes.distrust(organization);
    }

    /** Asked for late, so that a hit never opens a database session. */
    private static OrganizationAccessProvider store(KeycloakSession session) {
        return session.getProvider(OrganizationAccessProvider.class, STORE);
    }

    private static final String STORE = JpaOrganizationAccessProviderFactory.PROVIDER_ID;
}
