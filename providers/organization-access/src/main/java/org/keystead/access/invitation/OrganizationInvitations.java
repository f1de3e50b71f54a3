package org.keystead.access.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.json.Fields;
import org.keystead.access.management.DelegationPolicy;
import org.keystead.access.management.Managing;
import org.keystead.access.management.OrganizationInvariants;
import org.keystead.access.management.ResourcePaths;
import org.keystead.access.model.Invitation;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.InvitationRepresentation;
import org.keystead.access.spi.Invitations;
import org.keystead.access.spi.Page;

/** Invitations to one organization with what they promise, and changes of them. */
public final class OrganizationInvitations {

    private final Managing managing;
    private final OrganizationModel organization;
    private final NativeInvitations invitations;
    private final InvitationJson json;

    public OrganizationInvitations(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.invitations = new NativeInvitations(managing, organization);
        this.json = new InvitationJson(managing, organization);
    }

    /**
     * Those that there are.
     *
     * @param search a part of an address or a name
     * @param words how things are called; empty where nobody asked for it
     */
    public List<InvitationRepresentation> list(
            Optional<String> search, Page page, Optional<LocalizedMessages> words) {
        List<OrganizationInvitationModel> found = invitations.list(search, page).toList();
        return json.list(
                found,
                store().byId(found.stream().map(OrganizationInvitationModel::getId).toList()),
                words);
    }

    public long count(Optional<String> search) {
        return store().count(organization.getId(), search);
    }

    /**
     * The one of that id.
     *
     * @throws Refusal if there is none
     */
    public InvitationRepresentation get(String id) {
        OrganizationInvitationModel found = invitations.find(id).orElseThrow(this::notFound);
        return json.list(List.of(found), store().byId(List.of(id)), Optional.empty()).get(0);
    }

    /**
     * Invites somebody.
     *
     * @param received what {@link InvitationRequest} reads
     */
    public InvitationRepresentation send(JsonNode received) {
        begin();
        InvitationRequest request =
                Fields.read(
                        received,
                        (fields, faults) ->
                                InvitationRequest.read(managing, organization, fields, faults));
        InvitationRepresentation sent = new InvitationSending(managing, organization).send(request);
        changed(OperationType.CREATE, sent.id(), null, sent);
        return sent;
    }

    /** Sends it anew, in the actor's name: it gets another id, link and end. */
    public InvitationRepresentation resend(String id) {
        OrganizationInvitationModel old = take(id);
        Optional<Invitation> carried = store().find(id);
        InvitationRepresentation before = json.of(old, carried);
        invitations.remove(old);
        InvitationRepresentation sent =
                new InvitationSending(managing, organization)
                        .send(InvitationRequest.again(old, carried));
        changed(OperationType.UPDATE, sent.id(), before, sent);
        return sent;
    }

    /**
     * Revokes it: its link leads nowhere from now on. Nobody takes a promise of more than theirs.
     */
    public void revoke(String id) {
        OrganizationInvitationModel invitation = take(id);
        Optional<Invitation> carried = store().find(id);
        new DelegationPolicy(managing, organization)
                .requireHeld(carried.map(Invitation::grants).orElse(List.of()));
        InvitationRepresentation before = json.of(invitation, carried);
        invitations.remove(invitation);
        changed(OperationType.DELETE, id, before, null);
    }

    /** Two to one address follow each other. */
    private void begin() {
        new OrganizationInvariants(managing, organization).begin();
    }

    private OrganizationInvitationModel take(String id) {
        begin();
        return invitations.take(id).orElseThrow(this::notFound);
    }

    private Refusal notFound() {
        return Refusal.notFound("invitation");
    }

    private void changed(OperationType operation, String id, Object before, Object after) {
        managing.changed(
                operation,
                "INVITATION",
                ResourcePaths.invitation(organization.getId(), id),
                before,
                after);
    }

    private Invitations store() {
        return managing.access().invitations();
    }
}
