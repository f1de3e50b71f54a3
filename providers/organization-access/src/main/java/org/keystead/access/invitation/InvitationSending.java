package org.keystead.access.invitation;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.ServicesLogger;
import org.keycloak.storage.adapter.InMemoryUserAdapter;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.management.DelegationPolicy;
import org.keystead.access.management.GrantEvaluation;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.model.Invitation;
import org.keystead.access.notice.InvitationMail;
import org.keystead.access.organization.ReservedProject;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.InvitationRepresentation;

/** Sends an invitation: one of Keycloak's, with what it promises, by a mail of ours. */
public record InvitationSending(Managing managing, OrganizationModel organization) {

    /** As long as Keycloak keeps it. */
    private static final int LONGEST_LINK = 2048;

    /** To be called with the organization's lock, or two would be sent to one address. */
    public InvitationRepresentation send(InvitationRequest request) {
        if (!request.grants().isEmpty()) {
            managing.authority()
                    .require(organization, ManagementSections.MEMBERS, ManagementSections.UPDATE);
        }
        GrantEvaluation policy = new GrantEvaluation(managing.decisions(), organization);
        new DelegationPolicy(managing, organization, policy).requireGivable(request.grants());
        OrganizationInvariants invariants =
                new OrganizationInvariants(managing, organization, policy);
        request.grants().forEach(invariants::requireEffect);
        request.grants().forEach(invariants::requireSingle);
        ReservedProject reserved = new ReservedProject(managing, organization);
        request.grants().forEach(grant -> grant.project().ifPresent(reserved::ensure));
        OrganizationInvitationModel made =
                new NativeInvitations(managing, organization).create(request);
        Invitation carried =
                new Invitation(
                        made.getId(),
                        organization.getId(),
                        managing.authority().actor().getId(),
                        managing.authority().administrator(),
                        request.grants(),
                        request.landing());
        managing.access().invitations().add(carried);
        Optional<UserModel> user =
                Optional.ofNullable(session().users().getUserByEmail(realm(), request.address()));
        made.setInviteLink(link(user, made, carried));
        UserModel reader = user.orElseGet(() -> newcomer(request));
        new InvitationQuota(managing, organization)
                .spend(request.address(), () -> mail(reader, made, carried));
        return new InvitationJson(managing, organization).of(made, Optional.of(carried));
    }

    private String link(
            Optional<UserModel> user, OrganizationInvitationModel made, Invitation carried) {
        String link = new InvitationLink(session(), organization, made, carried.landing()).of(user);
        if (link.length() > LONGEST_LINK) {
            throw InvalidDocumentException.of("redirectUri", "is too long for the link of a mail");
        }
        return link;
    }

    private void mail(UserModel reader, OrganizationInvitationModel made, Invitation carried) {
        Optional<UserModel> sender =
                carried.administrator()
                        ? Optional.empty()
                        : Optional.of(managing.authority().actor());
        try {
            new InvitationMail(session(), organization, sender)
                    .send(
                            reader,
                            carried.grants(),
                            Instant.ofEpochSecond(made.getExpiresAt()),
                            made.getInviteLink());
        } catch (EmailException e) {
            ServicesLogger.LOGGER.failedToSendEmail(e);
            throw Refusal.mailNotSent();
        }
    }

    private UserModel newcomer(InvitationRequest request) {
        UserModel newcomer = new InMemoryUserAdapter(session(), realm(), null);
        newcomer.setEmail(request.address());
        request.firstName().ifPresent(newcomer::setFirstName);
        request.lastName().ifPresent(newcomer::setLastName);
        return newcomer;
    }

    private RealmModel realm() {
        return session().getContext().getRealm();
    }

    private KeycloakSession session() {
        return managing.session();
    }
}
