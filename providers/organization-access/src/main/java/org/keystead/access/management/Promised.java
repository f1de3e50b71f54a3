package org.keystead.access.management;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.decision.Decisions;

/**
 * Gives in the name of somebody who promised it and is not here.
 *
 * @param actor who promised it; for an administrator's promise, the one who takes it
 * @param administrator whether it was an administrator of the realm who did
 */
public record Promised(KeycloakSession session, UserModel actor, boolean administrator)
        implements Authority {

    /** The request is that of the invited, who forces nothing. */
    @Override
    public boolean mayForce() {
        return false;
    }

    @Override
    public Optional<OrganizationModel> organization(String idOrAlias) {
        return Optional.empty();
    }

    @Override
    public boolean may(OrganizationModel organization, String section, String action) {
        return administrator
                || new Decisions(session)
                        .effective(organization, actor, Optional.empty())
                        .section(section)
                        .allows(action);
    }

    @Override
    public AdminEventBuilder events() {
        return new Unattended(session, actor).events();
    }
}
