package org.keystead.access.memory;

/** What is asked of an organization. */
public record MemoryOrganization(World world) {

    public String getId() {
        return World.ACME;
    }

    public String getAlias() {
        return World.ACME;
    }

    public String getName() {
        return "Acme";
    }

    public boolean isEnabled() {
        return !world.closed;
    }
}
