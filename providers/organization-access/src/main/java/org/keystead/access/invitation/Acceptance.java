package org.keystead.access.invitation;

import jakarta.enterprise.context.ContextNotActiveException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.actiontoken.inviteorg.InviteOrgActionToken;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.decision.Decisions;
import org.keystead.access.grant.MemberGrants;
import org.keystead.access.management.AbsentAdministrator;
import org.keystead.access.management.Authority;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.management.Promised;
import org.keystead.access.management.Unattended;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Invitation;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.spi.Invitations;

/**
 * Gives a new member what their invitation promised, or less where its sender has lost the right to
 * give it meanwhile.
 */
public final class Acceptance {

    private static final String ACCEPTED = "keystead-accepted-invitation";
    private static final String MAIL_LINK = "/login-actions/action-token";

    private final List<Grant> given = new ArrayList<>();
    private final List<Grant> withheld = new ArrayList<>();

    public List<Grant> given() {
        return given;
    }

    public List<Grant> withheld() {
        return withheld;
    }

    /** Announces that the user accepts one, so that joining brings what it carries. */
    public static Acceptance announce(KeycloakSession session) {
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
        Managing managing = Managing.by(session, new Unattended(session, user));
        new OrganizationInvariants(managing, organization).begin();
        Invitations invitations = managing.access().invitations();
        Optional.ofNullable(
                        session.getProvider(OrganizationProvider.class)
                                .getInvitationManager()
                                .getByEmail(organization, user.getEmail()))
                .filter(accepted -> !accepted.isExpired())
                .map(OrganizationInvitationModel::getId)
                .filter(invitations::lock)
                .ifPresent(
                        id -> {
                            Acceptance acceptance =
                                    Optional.ofNullable(announced).orElseGet(Acceptance::new);
                            invitations
                                    .find(id)
                                    .ifPresent(
                                            i -> acceptance.give(session, organization, user, i));
                            invitations.remove(id);
                        });
    }

    private void give(
            KeycloakSession session,
            OrganizationModel organization,
            UserModel user,
            Invitation invitation) {
        Optional<MemberGrants> grants =
                inviter(session, organization, user, invitation)
                        .filter(authority -> mayPromise(authority, organization))
                        .map(
                                authority ->
                                        new MemberGrants(
                                                Managing.by(session, authority),
                                                organization,
                                                user));
        for (Grant grant : invitation.grants()) {
            Grant now = of(grant, user);
            boolean done = grants.filter(g -> give(g, now)).isPresent();
            (done ? given : withheld).add(now);
        }
    }

    /** What inviting somebody with grants needs. */
    private static boolean mayPromise(Authority authority, OrganizationModel organization) {
        return authority.may(organization, ManagementSections.MEMBERS, ManagementSections.CREATE)
                && authority.may(
                        organization, ManagementSections.MEMBERS, ManagementSections.UPDATE);
    }

    /** By what right it is given: as the inviter's own is now, not as it was. */
    private static Optional<Authority> inviter(
            KeycloakSession session,
            OrganizationModel organization,
            UserModel user,
            Invitation invitation) {
        String id = invitation.invitedBy();
        if (invitation.administrator()
                && new AbsentAdministrator(session).manages(id, organization)) {
            return Optional.of(new Promised(session, user, true));
        }
        RealmModel realm = session.getContext().getRealm();
        return Optional.ofNullable(session.users().getUserById(realm, id))
                .map(inviter -> new Promised(session, inviter, false));
    }

    private static boolean give(MemberGrants grants, Grant grant) {
        if (!grant.liveAt(Decisions.now()) || !grants.placed(grant)) {
            return false;
        }
        try {
            grants.add(grant);
            return true;
        } catch (Refusal e) {
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
