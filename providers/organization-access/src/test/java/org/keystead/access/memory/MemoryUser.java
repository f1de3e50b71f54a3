package org.keystead.access.memory;

import java.util.Set;
import org.keycloak.models.RoleModel;

/** What is asked of a user. */
public record MemoryUser(World world, String id) {

    public String getId() {
        return id;
    }

    public String getUsername() {
        return id;
    }

    public String getFirstName() {
        return null;
    }

    public String getLastName() {
        return null;
    }

    public String getEmail() {
        return id + "@example.org";
    }

    public boolean isEmailVerified() {
        return !world.unverified.contains(id);
    }

    public boolean isEnabled() {
        return world.members.getOrDefault(id, world.left.contains(id));
    }

    public boolean hasRole(RoleModel role) {
        return world.holders.getOrDefault(role.getName(), Set.of()).contains(id);
    }

    /** The client whose service account it is. */
    public String getServiceAccountClientLink() {
        return world.services.contains(id) ? world.client().getId() : null;
    }
}
