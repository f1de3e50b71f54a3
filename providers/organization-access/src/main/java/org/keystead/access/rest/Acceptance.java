package org.keystead.access.rest;

import jakarta.enterprise.context.ContextNotActiveException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.actiontoken.inviteorg.InviteOrgActionToken;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.decision.Decisions;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Invitation;
import org.keystead.access.spi.Invitations;

/**
 * Gives a new member what her invitation promised, or less where whoever sent it has lost the right
 * to give it meanwhile.
 */
final class Acceptance {

    private static final String ACCEPTED = "keystead-accepted-invitation";
    private static final String MAIL_LINK = "/login-actions/action-token";

    private final List<Grant> given = new ArrayList<>();
    private final List<Grant> withheld = new ArrayList<>();

    List<Grant> given() {
        return given;
    }

    List<Grant> withheld() {
        return withheld;
    }

    /** Announces that the user accepts one, so that joining brings what it carries. */
    static Acceptance announce(KeycloakSession session) {
        Acceptance acceptance = new Acceptance();
        session.setAttribute(ACCEPTED, acceptance);
        return acceptance;
    }

    /** Does nothing for somebody who became a member without accepting an invitation. */
    static void joined(KeycloakSession session, OrganizationModel organization, UserModel user) {
        Acceptance announced = session.getAttribute(ACCEPTED, Acceptance.class);
        boolean byMail =
                session.getAttribute(InviteOrgActionToken.class.getName()) != null
                        || path(session).endsWith(MAIL_LINK);
        if ((announced == null && !byMail) || user.getEmail() == null) {
            return;
        }
        OrganizationInvitationModel accepted =
                session.getProvider(OrganizationProvider.class)
                        .getInvitationManager()
                        .getByEmail(organization, user.getEmail());
        if (accepted != null && !accepted.isExpired()) {
            Managing managing = Managing.by(session, new Unattended(session, user));
            Invitations invitations = managing.access().invitations();
            invitations
                    .find(accepted.getId())
                    .ifPresent(
                            invitation ->
                                    Optional.ofNullable(announced)
                                            .orElseGet(Acceptance::new)
                                            .give(session, organization, user, invitation));
            invitations.remove(accepted.getId());
        }
    }

    private void give(
            KeycloakSession session,
            OrganizationModel organization,
            UserModel user,
            Invitation invitation) {
        UserModel inviter =
                session.users()
                        .getUserById(session.getContext().getRealm(), invitation.invitedBy());
        Optional<Managing> managing =
                invitation.administrator()
                        ? Optional.of(Managing.by(session, new Promised(session, user, true)))
                        : Optional.ofNullable(inviter)
                                .map(i -> Managing.by(session, new Promised(session, i, false)))
                                .filter(m -> mayPromise(m.authority(), organization));
        managing.ifPresent(m -> new Invariants(m, organization).begin());
        for (Grant grant : invitation.grants()) {
            Grant now = of(grant, user);
            boolean done = managing.isPresent() && give(managing.get(), organization, user, now);
            (done ? given : withheld).add(now);
        }
    }

    /** What inviting somebody with grants needs. */
    private static boolean mayPromise(Authority authority, OrganizationModel organization) {
        return authority.may(organization, Governing.MEMBERS, Governing.CREATE)
                && authority.may(organization, Governing.MEMBERS, Governing.UPDATE);
    }

    private static boolean give(
            Managing managing, OrganizationModel organization, UserModel user, Grant grant) {
        boolean gone =
                !grant.liveAt(Decisions.now())
                        || grant.project()
                                .filter(
                                        id ->
                                                managing.decisions()
                                                        .project(organization, id)
                                                        .isEmpty())
                                .isPresent();
        if (gone || !GrantRequest.known(managing, organization, grant.access())) {
            return false;
        }
        try {
            new MemberGrants(managing, organization, user).add(grant);
            return true;
        } catch (ApiException e) {
            return false;
        }
    }

    private static Grant of(Grant promised, UserModel user) {
        return new Grant(
                KeycloakModelUtils.generateId(),
                promised.organization(),
                user.getId(),
                promised.access(),
                promised.project(),
                promised.expiresAt(),
                promised.grantedBy(),
                Decisions.now());
    }

    /**
     * The path of the request; empty where none is served, as in an import at the server's start.
     */
    private static String path(KeycloakSession session) {
        try {
            HttpRequest request = session.getContext().getHttpRequest();
            return request == null ? "" : request.getUri().getPath();
        } catch (ContextNotActiveException e) {
            return "";
        }
    }
}
