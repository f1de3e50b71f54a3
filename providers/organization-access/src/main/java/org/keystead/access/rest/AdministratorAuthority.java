package org.keystead.access.rest;

import java.util.Optional;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keystead.access.decision.Decisions;

/**
 * Administration: what Keycloak's own roles and fine-grained permissions on organizations allow.
 */
final class AdministratorAuthority implements Authority {

    private static final String VIEW = "view";

    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;
    private final Decisions decisions;

    AdministratorAuthority(
            KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.auth = auth;
        this.events = events;
        this.decisions = new Decisions(session);
    }

    @Override
    public UserModel actor() {
        return auth.adminAuth().getUser();
    }

    @Override
    public boolean administrator() {
        return true;
    }

    @Override
    public boolean seesEverything() {
        return auth.orgs().canView();
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

    /** Whoever may see no organization at all learns nothing from trying names. */
    @Override
    public Optional<OrganizationModel> organization(String idOrAlias) {
        if (!auth.orgs().canQuery()) {
            throw ApiException.forbidden();
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
