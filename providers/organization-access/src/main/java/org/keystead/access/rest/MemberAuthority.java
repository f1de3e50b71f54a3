package org.keystead.access.rest;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.decision.Decisions;

/** Self-service: what the caller's own effective permissions in the organization allow. */
final class MemberAuthority implements Authority {

    private final KeycloakSession session;
    private final Caller caller;
    private final Decisions decisions;

    MemberAuthority(KeycloakSession session, Caller caller) {
        this.session = session;
        this.caller = caller;
        this.decisions = new Decisions(session);
    }

    @Override
    public UserModel actor() {
        return caller.user();
    }

    @Override
    public boolean administrator() {
        return false;
    }

    @Override
    public Optional<OrganizationModel> organization(String idOrAlias) {
        return decisions.organization(idOrAlias, caller.user().getId());
    }

    @Override
    public boolean may(OrganizationModel organization, String section, String action) {
        return decisions
                .effective(organization, caller.user(), Optional.empty())
                .section(section)
                .allows(action);
    }

    /** Only whom it would help is told that another login is needed. */
    @Override
    public void require(OrganizationModel organization, String section, String action) {
        Authority.super.require(organization, section, action);
        StepUps.missing(decisions.catalogue(), section, action, caller)
                .ifPresent(
                        stepUp -> {
                            throw ApiException.stepUpNeeded(stepUp);
                        });
    }

    @Override
    public AdminEventBuilder events() {
        AdminAuth auth =
                new AdminAuth(
                        session.getContext().getRealm(),
                        caller.token(),
                        caller.user(),
                        caller.client());
        return new AdminEventBuilder(
                session.getContext().getRealm(),
                auth,
                session,
                session.getContext().getConnection());
    }
}
