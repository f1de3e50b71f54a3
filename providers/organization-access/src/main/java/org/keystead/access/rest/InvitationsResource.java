package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.invitation.OrganizationInvitations;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.representation.InvitationRepresentation;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** Invitations to one organization, with what they promise. */
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationsResource {

    private final Managing managing;
    private final OrganizationModel organization;
    private final OrganizationInvitations invitations;

    InvitationsResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.invitations = new OrganizationInvitations(managing, organization);
    }

    /** {@code search} looks into addresses and names. */
    @GET
    @Operation(operationId = "listInvitations", summary = "The invitations of an organization")
    @APIResponseSchema(InvitationRepresentation[].class)
    public Response list(
            @QueryParam("search") @Parameter(ref = "search") String search,
            @QueryParam("names") @Parameter(ref = "names") String names,
            @BeanParam PageQuery query) {
        require(ManagementSections.VIEW);
        return Responses.ok(
                invitations.list(
                        Query.text("search", search),
                        query.page(),
                        Query.names(names, managing.session(), managing.authority().actor())));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countInvitations", summary = "How many invitations there are")
    @APIResponseSchema(Long.class)
    public Response count(@QueryParam("search") @Parameter(ref = "search") String search) {
        require(ManagementSections.VIEW);
        return Responses.ok(invitations.count(Query.text("search", search)));
    }

    @POST
    @Operation(operationId = "sendInvitation", summary = "Invites somebody, with grants")
    @RequestBody(ref = "Invitation")
    @APIResponseSchema(value = InvitationRepresentation.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "429", ref = "TooMany")
    @APIResponse(responseCode = "502", ref = "MailNotSent")
    public Response invite(InputStream body) {
        require(ManagementSections.CREATE);
        InvitationRepresentation sent = invitations.send(JsonBody.json(managing.session(), body));
        return Responses.created(managing.session(), sent.id(), sent);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getInvitation", summary = "An invitation")
    @APIResponseSchema(InvitationRepresentation.class)
    public Response invitation(@PathParam("id") String id) {
        require(ManagementSections.VIEW);
        return Responses.ok(invitations.get(id));
    }

    /** Sends it again, in the caller's name: it gets another id, link and end. */
    @POST
    @Path("{id}/resend")
    @Operation(operationId = "resendInvitation", summary = "Sends an invitation anew")
    @APIResponseSchema(InvitationRepresentation.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "429", ref = "TooMany")
    @APIResponse(responseCode = "502", ref = "MailNotSent")
    public Response resend(@PathParam("id") String id) {
        require(ManagementSections.CREATE);
        return Responses.ok(invitations.resend(id));
    }

    /** Revokes it: its link leads nowhere from now on. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "revokeInvitation", summary = "Revokes an invitation")
    @APIResponse(responseCode = "204")
    public Response revoke(@PathParam("id") String id) {
        require(ManagementSections.DELETE);
        invitations.revoke(id);
        return Responses.done();
    }

    private void require(String action) {
        managing.authority().require(organization, ManagementSections.MEMBERS, action);
    }
}
