package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
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

final class JpaOrganizationAccessProvider implements OrganizationAccessProvider {

    private final OrganizationIds organizationIds;
    private final JpaMembers members;
    private final JpaProjects projects;
    private final JpaCustomRoles roles;
    private final JpaGrants grants;
    private final JpaUsernames usernames;
    private final JpaSupportApprovals supportApprovals;
    private final JpaOwners owners;
    private final JpaInvitations invitations;
    private final JpaGrantEnds grantEnds;
    private final JpaRemovals removals;
    private final JpaFoundings foundings;
    private final JpaUses uses;
    private final JpaRecordedChanges recordedChanges;
    private final JpaApiKeys apiKeys;
    private final JpaKeyEnds keyEnds;

    JpaOrganizationAccessProvider(KeycloakSession session) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        // asked for late: while a realm is removed, there is none
        Supplier<String> realm = () -> session.getContext().getRealm().getId();
        this.organizationIds = new JpaOrganizationIds(em, realm);
        this.members = new JpaMembers(em);
        this.projects = new JpaProjects(em, realm);
        this.roles = new JpaCustomRoles(em, realm);
        this.grants = new JpaGrants(em, realm, roles);
        this.usernames = new JpaUsernames(em, realm);
        this.supportApprovals = new JpaSupportApprovals(em, realm);
        this.owners = new JpaOwners(em, realm);
        this.invitations = new JpaInvitations(em, realm, roles);
        this.grantEnds = new JpaGrantEnds(em, realm);
        this.removals = new JpaRemovals(em);
        this.foundings = new JpaFoundings(em, realm);
        this.uses = new JpaUses(em, realm);
        this.recordedChanges = new JpaRecordedChanges(em, realm);
        this.apiKeys = new JpaApiKeys(em, realm);
        this.keyEnds = new JpaKeyEnds(em, realm);
    }

    @Override
    public OrganizationIds organizationIds() {
        return organizationIds;
    }

    @Override
    public Members members() {
        return members;
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
        return usernames;
    }

    @Override
    public SupportApprovals supportApprovals() {
        return supportApprovals;
    }

    @Override
    public Owners owners() {
        return owners;
    }

    @Override
    public Invitations invitations() {
        return invitations;
    }

    @Override
    public GrantEnds grantEnds() {
        return grantEnds;
    }

    @Override
    public Removals removals() {
        return removals;
    }

    @Override
    public Foundings foundings() {
        return foundings;
    }

    @Override
    public Uses uses() {
        return uses;
    }

    @Override
    public RecordedChanges recordedChanges() {
        return recordedChanges;
    }

    /** Everything is worked out anew. */
    @Override
    public Conclusions conclusions() {
        return Conclusions.NOT_KEPT;
    }

    @Override
    public ApiKeys apiKeys() {
        return apiKeys;
    }

    @Override
    public KeyEnds keyEnds() {
        return keyEnds;
    }

    @Override
    public void askDatabase(String organization) {
        // there is no memory here
    }
}
