package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keystead.access.invitation.Inbox;
import org.keystead.access.management.Managing;
import org.keystead.access.representation.AcceptanceRepresentation;
import org.keystead.access.representation.InvitationRepresentation;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** The invitations to the caller's own address, which they must have verified. */
@Produces(MediaType.APPLICATION_JSON)
public final class InboxResource {

    private final Managing managing;
    private final Inbox inbox;

    InboxResource(Managing managing) {
        this.managing = managing;
        this.inbox = new Inbox(managing);
    }

    @GET
    @Operation(
            operationId = "listMyInvitations",
            summary = "The invitations to the caller's own address")
    @APIResponseSchema(InvitationRepresentation[].class)
    public Response list(
            @QueryParam("names") @Parameter(ref = "names") String names,
            @BeanParam PageQuery query) {
        return Responses.ok(
                inbox.list(
                        query.page(),
                        Query.names(names, managing.session(), managing.authority().actor())));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countMyInvitations", summary = "How many invitations the caller has")
    @APIResponseSchema(Long.class)
    public Response count() {
        return Responses.ok(inbox.count());
    }

    /** Makes the caller a member and tells what that gave them. */
    @POST
    @Path("{id}/accept")
    @Operation(operationId = "acceptMyInvitation", summary = "Makes the caller a member")
    @APIResponseSchema(AcceptanceRepresentation.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response accept(@PathParam("id") String id) {
        return Responses.ok(inbox.accept(id));
    }

    @POST
    @Path("{id}/decline")
    @Operation(operationId = "declineMyInvitation", summary = "Declines an invitation")
    @APIResponse(responseCode = "204")
    public Response decline(@PathParam("id") String id) {
        inbox.decline(id);
        return Responses.done();
    }
}
