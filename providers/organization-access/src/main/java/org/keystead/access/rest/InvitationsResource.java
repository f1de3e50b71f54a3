package org.keystead.access.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.invitation.InvitationJson;
import org.keystead.access.invitation.InvitationRequest;
import org.keystead.access.invitation.InvitationSending;
import org.keystead.access.invitation.NativeInvitations;
import org.keystead.access.management.Fence;
import org.keystead.access.management.Governing;
import org.keystead.access.management.Invariants;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Invitation;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.InvitationRepresentation;
import org.keystead.access.rest.http.Answers;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.Query;

/** Invitations to one organization, with what they promise. */
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationsResource {

    private static final String TYPE = "INVITATION";

    private final Managing managing;
    private final OrganizationModel organization;
    private final NativeInvitations invitations;
    private final InvitationJson json;

    InvitationsResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.invitations = new NativeInvitations(managing, organization);
        this.json = new InvitationJson(managing, organization);
    }

    /** {@code search} looks into addresses and names. */
    @GET
    @Operation(operationId = "listInvitations", summary = "The invitations of an organization")
    @Parameter(ref = "search")
    @Parameter(ref = "names")
    @Parameter(ref = "first")
    @Parameter(ref = "max")
    @APIResponseSchema(InvitationRepresentation[].class)
    public Response list() {
        require(Governing.VIEW);
        Query query = new Query(managing.session());
        List<OrganizationInvitationModel> found =
                invitations.list(query.text("search"), query.page()).toList();
        Map<String, Invitation> carried =
                managing.access()
                        .invitations()
                        .byId(found.stream().map(OrganizationInvitationModel::getId).toList());
        return Answers.ok(json.list(found, carried, query.names(managing.authority().actor())));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countInvitations", summary = "How many invitations there are")
    @Parameter(ref = "search")
    @APIResponseSchema(Long.class)
    public Response count() {
        require(Governing.VIEW);
        Optional<String> search = new Query(managing.session()).text("search");
        return Answers.ok(managing.access().invitations().count(organization.getId(), search));
    }

    @POST
    @Operation(operationId = "sendInvitation", summary = "Invites somebody, with grants")
    @RequestBody(ref = "Invitation")
    @APIResponseSchema(value = InvitationRepresentation.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "429", ref = "TooMany")
    @APIResponse(responseCode = "502", ref = "MailNotSent")
    public Response invite(InputStream body) {
        require(Governing.CREATE);
        JsonNode received = JsonBody.json(managing.session(), body);
        begin();
        InvitationRequest request =
                JsonBody.object(
                        received,
                        (fields, faults) ->
                                InvitationRequest.read(managing, organization, fields, faults));
        InvitationRepresentation sent = new InvitationSending(managing, organization).send(request);
        managing.changed(OperationType.CREATE, TYPE, path(sent.id()), null, sent);
        return Answers.created(managing.session(), sent.id(), sent);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getInvitation", summary = "An invitation")
    @APIResponseSchema(InvitationRepresentation.class)
    public Response invitation(@PathParam("id") String id) {
        require(Governing.VIEW);
        return Answers.ok(
                json.list(
                                List.of(find(id)),
                                managing.access().invitations().byId(List.of(id)),
                                Optional.empty())
                        .get(0));
    }

    /** Sends it anew, in the name of whoever asks: it gets another id, link and end. */
    @POST
    @Path("{id}/resend")
    @Operation(operationId = "resendInvitation", summary = "Sends an invitation anew")
    @APIResponseSchema(InvitationRepresentation.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "429", ref = "TooMany")
    @APIResponse(responseCode = "502", ref = "MailNotSent")
    public Response resend(@PathParam("id") String id) {
        require(Governing.CREATE);
        OrganizationInvitationModel old = take(id);
        Optional<Invitation> carried = managing.access().invitations().find(id);
        InvitationRepresentation before = json.of(old, carried);
        invitations.remove(old);
        InvitationRepresentation sent =
                new InvitationSending(managing, organization)
                        .send(InvitationRequest.again(old, carried));
        managing.changed(OperationType.UPDATE, TYPE, path(sent.id()), before, sent);
        return Answers.ok(sent);
    }

    /**
     * Revokes it: its link leads nowhere from now on. Nobody takes a promise of more than theirs.
     */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeInvitation", summary = "Revokes an invitation")
    @APIResponse(responseCode = "204")
    public Response revoke(@PathParam("id") String id) {
        require(Governing.DELETE);
        OrganizationInvitationModel invitation = take(id);
        Optional<Invitation> carried = managing.access().invitations().find(id);
        new Fence(managing, organization)
                .requireHeld(carried.map(Invitation::grants).orElse(List.of()));
        InvitationRepresentation before = json.of(invitation, carried);
        invitations.remove(invitation);
        managing.changed(OperationType.DELETE, TYPE, path(id), before, null);
        return Answers.done();
    }

    /** Two to one address follow each other. */
    private void begin() {
        new Invariants(managing, organization).begin();
    }

    private OrganizationInvitationModel take(String id) {
        begin();
        return invitations.take(id).orElseThrow(() -> Refusal.notFound("invitation"));
    }

    private OrganizationInvitationModel find(String id) {
        return invitations.find(id).orElseThrow(() -> Refusal.notFound("invitation"));
    }

    private void require(String action) {
        managing.authority().require(organization, Governing.MEMBERS, action);
    }

    private String path(String id) {
        return "organizations/" + organization.getId() + "/invitations/" + id;
    }
}
