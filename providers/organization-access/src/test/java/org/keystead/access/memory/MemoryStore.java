package org.keystead.access.memory;

import org.keystead.access.spi.Conclusions;
import org.keystead.access.spi.CustomRoles;
import org.keystead.access.spi.Foundings;
import org.keystead.access.spi.Grants;
import org.keystead.access.spi.OrganizationIds;
import org.keystead.access.spi.Owners;
import org.keystead.access.spi.Projects;

/** What an organization in memory is stored in; it has no locks, since nobody else is there. */
public final class MemoryStore {

    final MemoryGrants grants = new MemoryGrants();
    final MemoryProjects projects = new MemoryProjects(grants);
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
