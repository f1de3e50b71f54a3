package org.keystead.access.memory;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** What is asked of a client: it has no settings of its own. */
public record MemoryClient(World world) {

    public String getId() {
        return "id-of-console";
    }

    public String getClientId() {
        return "console";
    }

    public RealmModel getRealm() {
        return world.session().getContext().getRealm();
    }

    public String getAttribute(String name) {
        return null;
    }

    /** A role of the client, if somebody has it. */
    public RoleModel getRole(String name) {
        return world.role(name);
    }
}
