package org.keystead.access.management;

import java.util.Optional;
import java.util.function.BiFunction;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;
import org.keystead.access.decision.Decisions;
import org.keystead.access.refusal.Refusal;

/**
 * Administration: what Keycloak's own roles and fine-grained permissions on organizations allow.
 */
public final class AdministratorAuthority implements Authority {

    private static final String VIEW = "view";

    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;
    private final Decisions decisions;
    private final RealmModel realm;

    public AdministratorAuthority(
            KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.auth = auth;
        this.events = events;
        this.decisions = new Decisions(session);
        this.realm = session.getContext().getRealm();
    }

    /**
     * The administrator as a request would find them that comes now, in another session.
     *
     * @param caller reads the request's token once more, as one of that realm
     */
    public AdministratorAuthority anew(
            KeycloakSession session, BiFunction<KeycloakSession, RealmModel, Caller> caller) {
        RealmModel realm = session.getContext().getRealm();
        RealmModel own =
                Optional.ofNullable(session.realms().getRealm(auth.adminAuth().getRealm().getId()))
                        .orElseThrow(Refusal::unauthenticated);
        session.getContext().setRealm(own);
        Caller same = caller.apply(session, own);
        session.getContext().setRealm(realm);
        AdminAuth admin = new AdminAuth(own, same.token(), same.user(), same.client());
        return new AdministratorAuthority(
                session, AdminPermissions.evaluator(session, realm, admin), events.clone(session));
    }

    @Override
    public UserModel actor() {
        return auth.adminAuth().getUser();
    }

    /** An administrator of another realm has none here. */
    @Override
    public Optional<ClientModel> client() {
        return Optional.ofNullable(auth.adminAuth().getClient())
                .filter(client -> client.getRealm().getId().equals(realm.getId()));
    }

    @Override
    public boolean administrator() {
        return true;
    }

    @Override
    public boolean seesEverything() {
        return auth.orgs().canView();
    }

    @Override
    public boolean managesEverything() {
        return auth.orgs().canManage();
    }

    @Override
    public void requireFounding() {
        if (!auth.orgs().canManage()) {
            throw Refusal.denied();
        }
    }

    @Override
    public void requireOwnWord(OrganizationModel organization) {
        if (!decisions.actsAsOwner(organization, actor().getId())) {
            throw Refusal.denied();
        }
    }

    /** They are events of the realm, no matter who owns the organization. */
    @Override
    public void requireHistory(OrganizationModel organization) {
        if (!auth.realm().canViewEvents()) {
            throw Refusal.denied();
        }
    }

    /** A fine-grained permission is for organizations, and some may be excepted from it. */
    @Override
    public boolean mayChangeRealm() {
        return auth.hasOneAdminRole(AdminRoles.MANAGE_ORGANIZATIONS, AdminRoles.MANAGE_REALM);
    }

    @Override
    public boolean seesEveryUser() {
        return auth.users().canView();
    }

    /** Administrators who may not see any organization learn nothing from trying names. */
    @Override
    public Optional<OrganizationModel> organization(String idOrAlias) {
        if (!auth.orgs().canQuery()) {
            throw Refusal.denied();
        }
        return decisions.organization(idOrAlias).filter(auth.orgs()::canView);
    }

    @Override
    public boolean may(OrganizationModel organization, String section, String action) {
        return action.equals(VIEW)
                ? auth.orgs().canView(organization)
                : auth.orgs().canManage(organization);
    }

    @Override
    public AdminEventBuilder events() {
        return events;
    }
}
