package org.keystead.access.memory;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keystead.access.spi.ApiKeys;
import org.keystead.access.spi.Conclusions;
import org.keystead.access.spi.CustomRoles;
import org.keystead.access.spi.Foundings;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.Invitations;
import org.keystead.access.spi.MemberFilter;
import org.keystead.access.spi.MemberRow;
import org.keystead.access.spi.Members;
import org.keystead.access.spi.OrganizationIds;
import org.keystead.access.spi.Owners;
import org.keystead.access.spi.Projects;
import org.keystead.access.spi.SupportApprovals;
import org.keystead.access.spi.Usernames;
import org.keystead.access.spi.Uses;

/** What an organization in memory is stored in; it has no locks, since nobody else is there. */
public final class MemoryStore {

    final MemoryGrants grants = new MemoryGrants();
    final MemoryProjects projects = new MemoryProjects(grants);
    final MemoryApprovals approvals = new MemoryApprovals();
    final MemoryInvitations invitations = new MemoryInvitations();
    final MemoryKeys keys = new MemoryKeys();
    final MemoryRoles roles = grants.roles;
    private final World world;

    MemoryStore(World world) {
        this.world = world;
    }

    public Grants grants() {
        return grants;
    }

    public Projects projects() {
        return projects;
    }

    public CustomRoles roles() {
        return roles;
    }

    public Owners owners() {
        return Stub.of(Owners.class, new MemoryOwners(world, grants));
    }

    public SupportApprovals supportApprovals() {
        return approvals;
    }

    public Invitations invitations() {
        return invitations;
    }

    public ApiKeys apiKeys() {
        return keys;
    }

    public Members members() {
        return Stub.of(Members.class, this);
    }

    /** Of whom nothing is known but their ids. */
    public Map<String, MemberRow> among(String organization, Collection<String> users) {
        return users.stream()
                .filter(world.members::containsKey)
                .collect(Collectors.toMap(id -> id, MemoryStore::row));
    }

    /** All that there are. */
    public long count(String organization, MemberFilter filter) {
        return world.members.size();
    }

    private static MemberRow row(String user) {
        return new MemberRow(
                user, user, Optional.empty(), Optional.empty(), Optional.empty(), false, true);
    }

    public Usernames usernames() {
        return Stub.of(Usernames.class, this);
    }

    /** Of members, who are called by their ids. */
    public Map<String, String> names(Collection<String> ids) {
        return ids.stream()
                .filter(world.members::containsKey)
                .collect(Collectors.toMap(id -> id, id -> id));
    }

    public Uses uses() {
        return new MemoryUses(this);
    }

    public Foundings foundings() {
        return world.foundings;
    }

    public OrganizationIds organizationIds() {
        return Stub.of(OrganizationIds.class, world);
    }

    public Conclusions conclusions() {
        return Conclusions.NOT_KEPT;
    }

    public void askDatabase(String organization) {}
}
