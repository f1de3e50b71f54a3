package org.keystead.access.memory;

import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.management.Authority;
import org.keystead.access.refusal.Refusal;

/** Lets everything pass that the rules do not refuse, unless it is forbidden. */
record MemoryAuthority(World world, String user, boolean administrator) implements Authority {

    @Override
    public UserModel actor() {
        return world.user(user);
    }

    @Override
    public Optional<OrganizationModel> organization(String idOrAlias) {
        return world.named(idOrAlias).map(id -> world.acme());
    }

    @Override
    public boolean may(OrganizationModel organization, String section, String action) {
        return !world.forbidden;
    }

    /** Ends the request of whoever has lost their right meanwhile. */
    @Override
    public void askAgain() {
        if (world.outdated) {
            throw Refusal.denied();
        }
    }

    @Override
    public AdminEventBuilder events() {
        throw new UnsupportedOperationException("nobody is told");
    }
}
