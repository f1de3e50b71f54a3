package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
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

    private final KeycloakSession session;
    private final EntityManager em;

    JpaOrganizationAccessProvider(KeycloakSession session) {
        this.session = session;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Asked for late: while a realm is removed, there is none. */
    private String realm() {
        return session.getContext().getRealm().getId();
    }

    @Override
    public OrganizationIds organizationIds() {
        return new JpaOrganizationIds(em, this::realm);
    }

    @Override
    public Members members() {
        return new JpaMembers(em);
    }

    @Override
    public Projects projects() {
        return new JpaProjects(em, this::realm);
    }

    @Override
    public CustomRoles roles() {
        return customRoles();
    }

    @Override
    public Grants grants() {
        return new JpaGrants(em, this::realm, customRoles());
    }

    @Override
    public Usernames usernames() {
        return new JpaUsernames(em, this::realm);
    }

    @Override
    public SupportApprovals supportApprovals() {
        return new JpaSupportApprovals(em, this::realm);
    }

    @Override
    public Owners owners() {
        return new JpaOwners(em, this::realm);
    }

    @Override
    public Invitations invitations() {
        return new JpaInvitations(em, this::realm, customRoles());
    }

    @Override
    public GrantEnds grantEnds() {
        return new JpaGrantEnds(em, this::realm);
    }

    @Override
    public Removals removals() {
        return new JpaRemovals(em);
    }

    @Override
    public Foundings foundings() {
        return new JpaFoundings(em, this::realm);
    }

    @Override
    public Uses uses() {
        return new JpaUses(em, this::realm);
    }

    @Override
    public RecordedChanges recordedChanges() {
        return new JpaRecordedChanges(em, this::realm);
    }

    /** Everything is worked out anew. */
    @Override
    public Conclusions conclusions() {
        return Conclusions.NOT_KEPT;
    }

    @Override
    public ApiKeys apiKeys() {
        return new JpaApiKeys(em, this::realm);
    }

    @Override
    public KeyEnds keyEnds() {
        return new JpaKeyEnds(em, this::realm);
    }

    @Override
    public void askDatabase(String organization) {
        // there is no memory here
    }

    private JpaCustomRoles customRoles() {
        return new JpaCustomRoles(em, this::realm);
    }
}
