package org.keystead.access.memory;

import java.util.Optional;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.management.Authority;

/** A realm administrator, from whom everything is hidden, or nothing. */
public record Administrator(World world, boolean everything) implements Authority {

    @Override
    public UserModel actor() {
        return world.user("root");
    }

    @Override
    public boolean administrator() {
        return true;
    }

    @Override
    public boolean seesEverything() {
        return everything;
    }

    @Override
    public boolean managesEverything() {
        return everything;
    }

    @Override
    public boolean mayChangeRealm() {
        return everything;
    }

    @Override
    public boolean seesEveryUser() {
        return everything;
    }

    @Override
    public Optional<OrganizationModel> organization(String idOrAlias) {
        return everything ? world.named(idOrAlias).map(id -> world.acme()) : Optional.empty();
    }

    @Override
    public boolean may(OrganizationModel organization, String section, String action) {
        return everything;
    }

    @Override
    public AdminEventBuilder events() {
        throw new UnsupportedOperationException("nobody is told");
    }
}
