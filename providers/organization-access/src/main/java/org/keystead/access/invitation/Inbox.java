package org.keystead.access.invitation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.InvitationManager;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.management.ResourcePaths;
import org.keystead.access.model.Invitation;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.AcceptanceRepresentation;
import org.keystead.access.representation.InvitationRepresentation;
import org.keystead.access.spi.Invitations;
import org.keystead.access.spi.Page;

/** The invitations to the actor's own address, which they must have verified. */
public final class Inbox {

    private final Managing managing;
    private final UserModel user;
    private final OrganizationProvider organizations;

    public Inbox(Managing managing) {
        this.managing = managing;
        this.user = managing.authority().actor();
        this.organizations = managing.session().getProvider(OrganizationProvider.class);
    }

    /**
     * Those that can be accepted now.
     *
     * @param words how things are called; empty where nobody asked for it
     */
    public List<InvitationRepresentation> list(Page page, Optional<LocalizedMessages> words) {
        List<String> ids = address().map(a -> store().liveFor(a, now(), page)).orElse(List.of());
        Map<String, Invitation> carried = store().byId(ids);
        return ids.stream()
                .map(manager()::getById)
                .filter(Objects::nonNull)
                .flatMap(i -> shown(i, Optional.ofNullable(carried.get(i.getId())), words))
                .toList();
    }

    /** None where the organization went while the list was made. */
    private Stream<InvitationRepresentation> shown(
            OrganizationInvitationModel invitation,
            Optional<Invitation> carried,
            Optional<LocalizedMessages> words) {
        return found(invitation)
                .map(o -> new InvitationJson(managing, o).inInbox(invitation, carried, words))
                .stream();
    }

    public long count() {
        return address().map(a -> store().countLiveFor(a, now())).orElse(0L);
    }

    /**
     * Makes the actor a member and tells what that gave them.
     *
     * @throws Refusal if there is no such invitation, or they are a member
     */
    public AcceptanceRepresentation accept(String id) {
        OrganizationModel organization = take(id);
        if (managing.decisions().isMember(organization, user)) {
            throw Refusal.conflict("already-member", "The caller is a member already.");
        }
        Acceptance acceptance = Acceptance.announce(managing.session());
        organizations.addMember(organization, user);
        remove(organization, id);
        InvitationJson json = new InvitationJson(managing, organization);
        AcceptanceRepresentation accepted =
                new AcceptanceRepresentation(
                        json.reference(),
                        json.grants(acceptance.given()),
                        json.promises(acceptance.withheld()));
        changed(OperationType.ACTION, organization, id, accepted);
        return accepted;
    }

    /**
     * Declines an invitation, which is gone with that.
     *
     * @throws Refusal if there is no such invitation
     */
    public void decline(String id) {
        OrganizationModel organization = take(id);
        remove(organization, id);
        changed(OperationType.DELETE, organization, id, null);
    }

    /** Somebody may have revoked it meanwhile, or the actor may have used it. */
    private OrganizationModel take(String id) {
        OrganizationModel organization = organization(find(id));
        new OrganizationInvariants(managing, organization).begin();
        if (!store().lock(id)) {
            throw notFound();
        }
        return organization;
    }

    private void remove(OrganizationModel organization, String id) {
        manager().remove(id);
        store().removeLeft(organization.getId());
    }

    private void changed(
            OperationType operation, OrganizationModel organization, String id, Object after) {
        managing.changed(
                operation,
                "INVITATION",
                ResourcePaths.invitation(organization.getId(), id),
                null,
                after);
    }

    /** Anybody else's, an expired one, and one to a disabled organization do not exist here. */
    private OrganizationInvitationModel find(String id) {
        return Optional.ofNullable(manager().getById(id))
                .filter(i -> !i.isExpired())
                .filter(i -> address().filter(i.getEmail()::equalsIgnoreCase).isPresent())
                .filter(i -> found(i).filter(OrganizationModel::isEnabled).isPresent())
                .orElseThrow(Inbox::notFound);
    }

    /** Somebody who merely claims an address gets nothing that was sent there. */
    private Optional<String> address() {
        boolean on = managing.session().getContext().getRealm().isOrganizationsEnabled();
        return Optional.ofNullable(user.getEmail()).filter(e -> on && user.isEmailVerified());
    }

    private OrganizationModel organization(OrganizationInvitationModel invitation) {
        return found(invitation).orElseThrow(Inbox::notFound);
    }

    /** Keycloak gives invitations of other realms, too. */
    private Optional<OrganizationModel> found(OrganizationInvitationModel invitation) {
        return managing.decisions().organization(invitation.getOrganizationId());
    }

    private static Refusal notFound() {
        return Refusal.notFound("invitation");
    }

    private static long now() {
        return Decisions.now().getEpochSecond();
    }

    private Invitations store() {
        return managing.access().invitations();
    }

    private InvitationManager manager() {
        return organizations.getInvitationManager();
    }
}
