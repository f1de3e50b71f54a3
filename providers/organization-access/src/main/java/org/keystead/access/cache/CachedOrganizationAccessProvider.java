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
    private final AccessCache cache;
    private final AccessCache concluded;
    private final PendingUses uses;
    private final Changes changes;

    CachedOrganizationAccessProvider(
            KeycloakSession session, AccessCache cache, AccessCache concluded, PendingUses uses) {
        this.session = session;
        this.cache = cache;
        this.concluded = concluded;
        this.uses = uses;
        this.changes = new Changes(session, cache);
    }

    @Override
    public OrganizationIds organizationIds() {
        return new CachedOrganizationIds(session, () -> store().organizationIds(), cache, changes);
    }

    @Override
    public Members members() {
        return store().members();
    }

    @Override
    public Projects projects() {
        return new CachedProjects(() -> store().projects(), cache, changes);
    }

    @Override
    public CustomRoles roles() {
        return new CachedCustomRoles(() -> store().roles(), cache, changes);
    }

    @Override
    public Grants grants() {
        return new CachedGrants(() -> store().grants(), cache, changes);
    }

    @Override
    public Usernames usernames() {
        return store().usernames();
    }

    @Override
    public SupportApprovals supportApprovals() {
        return store().supportApprovals();
    }

    @Override
    public Owners owners() {
        return store().owners();
    }

    @Override
    public Invitations invitations() {
        return store().invitations();
    }

    @Override
    public GrantEnds grantEnds() {
        return store().grantEnds();
    }

    @Override
    public Removals removals() {
        return new CachedRemovals(() -> store().removals(), changes);
    }

    @Override
    public Foundings foundings() {
        return store().foundings();
    }

    @Override
    public Uses uses() {
        return store().uses();
    }

    @Override
    public RecordedChanges recordedChanges() {
        return store().recordedChanges();
    }

    @Override
    public Conclusions conclusions() {
        return new CachedConclusions(concluded, changes);
    }

    @Override
    public ApiKeys apiKeys() {
        return new CachedApiKeys(
                () -> store().apiKeys(),
                () -> session.getContext().getRealm().getId(),
                cache,
                changes,
                uses);
    }

    @Override
    public KeyEnds keyEnds() {
        return store().keyEnds();
    }

    @Override
    public void askDatabase(String organization) {
        changes.distrust(organization);
    }

    /** Asked for late, so that a hit never opens a database session. */
    private OrganizationAccessProvider store() {
        return session.getProvider(OrganizationAccessProvider.class, STORE);
    }

    private static final String STORE = JpaOrganizationAccessProviderFactory.PROVIDER_ID;
}
