package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.InvitationManager;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.decision.Decisions;
import org.keystead.access.decision.Words;
import org.keystead.access.invitation.Acceptance;
import org.keystead.access.invitation.InvitationJson;
import org.keystead.access.management.Invariants;
import org.keystead.access.management.Managing;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.AcceptanceRepresentation;
import org.keystead.access.representation.InvitationRepresentation;
import org.keystead.access.rest.http.Answers;
import org.keystead.access.rest.http.Query;

/** The invitations to the caller's own address, which she must have verified. */
@Produces(MediaType.APPLICATION_JSON)
public final class InboxResource {

    private final Managing managing;
    private final UserModel user;
    private final OrganizationProvider organizations;

    InboxResource(Managing managing) {
        this.managing = managing;
        this.user = managing.authority().actor();
        this.organizations = managing.session().getProvider(OrganizationProvider.class);
    }

    @GET
    @Operation(
            operationId = "listMyInvitations",
            summary = "The invitations to the caller's own address")
    @Parameter(ref = "names")
    @Parameter(ref = "first")
    @Parameter(ref = "max")
    @APIResponseSchema(InvitationRepresentation[].class)
    public Response list() {
        Query query = new Query(managing.session());
        var page = query.page();
        Optional<Words> words = query.names(user);
        List<String> ids =
                address()
                        .map(a -> managing.access().invitations().liveFor(a, now(), page))
                        .orElse(List.of());
        var carried = managing.access().invitations().byId(ids);
        return Answers.ok(
                ids.stream()
                        .map(manager()::getById)
                        .map(
                                i ->
                                        new InvitationJson(managing, organization(i))
                                                .inInbox(
                                                        i,
                                                        Optional.ofNullable(carried.get(i.getId())),
                                                        words))
                        .toList());
    }

    @GET
    @Path("count")
    @Operation(operationId = "countMyInvitations", summary = "How many invitations the caller has")
    @APIResponseSchema(Long.class)
    public Response count() {
        return Answers.ok(
                address()
                        .map(a -> managing.access().invitations().countLiveFor(a, now()))
                        .orElse(0L));
    }

    /** Makes the caller a member and tells what that gave her. */
    @POST
    @Path("{id}/accept")
    @Operation(operationId = "acceptMyInvitation", summary = "Makes the caller a member")
    @APIResponseSchema(AcceptanceRepresentation.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response accept(@PathParam("id") String id) {
        OrganizationInvitationModel invitation = find(id);
        OrganizationModel organization = organization(invitation);
        take(organization, id);
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
        changed(organization, id, accepted);
        return Answers.ok(accepted);
    }

    @POST
    @Path("{id}/decline")
    @Operation(operationId = "declineMyInvitation", summary = "Declines an invitation")
    @APIResponse(responseCode = "204")
    public Response decline(@PathParam("id") String id) {
        OrganizationModel organization = organization(find(id));
        take(organization, id);
        remove(organization, id);
        changed(organization, id, null);
        return Answers.done();
    }

    /** Somebody may have revoked it meanwhile, or she herself may have used it. */
    private void take(OrganizationModel organization, String id) {
        new Invariants(managing, organization).begin();
        if (!managing.access().invitations().lock(id)) {
            throw Refusal.notFound("invitation");
        }
    }

    private void remove(OrganizationModel organization, String id) {
        manager().remove(id);
        managing.access().invitations().removeLeft(organization.getId());
    }

    private void changed(OrganizationModel organization, String id, Object after) {
        managing.changed(
                after == null ? OperationType.DELETE : OperationType.ACTION,
                "INVITATION",
                "organizations/" + organization.getId() + "/invitations/" + id,
                null,
                after);
    }

    /** Anybody else's, an expired one, and one to a disabled organization do not exist here. */
    private OrganizationInvitationModel find(String id) {
        return Optional.ofNullable(manager().getById(id))
                .filter(i -> !i.isExpired())
                .filter(i -> address().filter(i.getEmail()::equalsIgnoreCase).isPresent())
                .filter(i -> found(i).filter(OrganizationModel::isEnabled).isPresent())
                .orElseThrow(() -> Refusal.notFound("invitation"));
    }

    /** Somebody who merely claims an address gets nothing that was sent there. */
    private Optional<String> address() {
        boolean on = managing.session().getContext().getRealm().isOrganizationsEnabled();
        return Optional.ofNullable(user.getEmail()).filter(e -> on && user.isEmailVerified());
    }

    private OrganizationModel organization(OrganizationInvitationModel invitation) {
        return found(invitation).orElseThrow(() -> Refusal.notFound("invitation"));
    }

    /** Keycloak gives invitations of other realms, too. */
    private Optional<OrganizationModel> found(OrganizationInvitationModel invitation) {
        return managing.decisions().organization(invitation.getOrganizationId());
    }

    private static long now() {
        return Decisions.now().getEpochSecond();
    }

    private InvitationManager manager() {
        return organizations.getInvitationManager();
    }
}
