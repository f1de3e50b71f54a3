package org.keystead.access.management;

import java.util.Optional;
import java.util.function.Predicate;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keystead.access.decision.Assurance;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.StepUps;
import org.keystead.access.invariant.LastOwner;
import org.keystead.access.refusal.Refusal;

/** Self-service: what the caller's own effective permissions in the organization allow. */
public final class MemberAuthority implements Authority {

    private final KeycloakSession session;
    private final Caller caller;
    private final Decisions decisions;
    private final Predicate<OrganizationModel> belongs;

    public MemberAuthority(KeycloakSession session, Caller caller) {
        this(session, caller, organization -> true);
    }

    private MemberAuthority(
            KeycloakSession session, Caller caller, Predicate<OrganizationModel> belongs) {
        this.session = session;
        this.caller = caller;
        this.decisions = new Decisions(session);
        this.belongs = belongs;
    }

    /** The caller as the database knows them, of whom this node may remember more. */
    public static MemberAuthority anew(KeycloakSession session, Caller caller) {
        LastOwner database = new LastOwner(session, session.getContext().getRealm());
        return new MemberAuthority(
                session,
                caller,
                organization -> database.isMember(organization.getId(), caller.user().getId()));
    }

    @Override
    public UserModel actor() {
        return caller.user();
    }

    @Override
    public Optional<ClientModel> client() {
        return Optional.of(caller.client());
    }

    @Override
    public boolean administrator() {
        return false;
    }

    @Override
    public Optional<OrganizationModel> organization(String idOrAlias) {
        return decisions.organization(idOrAlias, caller.user().getId()).filter(belongs);
    }

    @Override
    public boolean may(OrganizationModel organization, String section, String action) {
        return decisions
                .effective(organization, caller.user(), Optional.empty())
                .section(section)
                .allows(action);
    }

    /** Only a caller whom it would help learns that another login is needed. */
    @Override
    public void require(OrganizationModel organization, String section, String action) {
        Authority.super.require(organization, section, action);
        StepUps.missing(
                        decisions.catalogue(),
                        section,
                        action,
                        Assurance.of(caller.token()),
                        caller.client())
                .ifPresent(
                        stepUp -> {
                            throw Refusal.stepUpNeeded(stepUp);
                        });
    }

    @Override
    public void requireOwnWord(OrganizationModel organization) {
        if (!decisions.actsAsOwner(organization, caller.user().getId())) {
            throw Refusal.denied();
        }
    }

    @Override
    public void requireFounding() {
        if (!decisions.catalogue().founding().selfService()) {
            throw Refusal.denied();
        }
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
