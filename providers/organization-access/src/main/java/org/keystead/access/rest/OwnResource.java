package org.keystead.access.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.keycloak.models.OrganizationModel;
import org.keystead.access.management.Managing;
import org.keystead.access.organization.OrganizationMember;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.OrganizationRepresentation;
import org.keystead.access.rest.apikey.MyApiKeysResource;
import org.keystead.access.rest.http.Answers;
import org.keystead.access.rest.http.Query;

/** What is the caller's own affair: which organizations she belongs to. */
@Produces(MediaType.APPLICATION_JSON)
public final class OwnResource {

    private final Managing managing;

    OwnResource(Managing managing) {
        this.managing = managing;
    }

    @Path("invitations")
    public InboxResource invitations() {
        return new InboxResource(managing);
    }

    @Path("api-keys")
    public MyApiKeysResource apiKeys() {
        return new MyApiKeysResource(managing);
    }

    @GET
    @Path("organizations/{organization}")
    @Operation(operationId = "getMyOrganization", summary = "An organization of the caller's")
    @APIResponseSchema(OrganizationRepresentation.class)
    public Response organization(@PathParam("organization") String idOrAlias) {
        return new OrganizationResource(managing, find(idOrAlias)).organization();
    }

    /** Leaves it. Whoever leaves as a managed member loses the account, and must say so. */
    @DELETE
    @Path("organizations/{organization}")
    @Operation(operationId = "leaveMyOrganization", summary = "Leaves an organization")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response leave(
            @PathParam("organization") String idOrAlias,
            @QueryParam("delete-user") @Parameter(ref = "delete-user") String deleteUser) {
        new OrganizationMember(managing, find(idOrAlias), managing.authority().actor())
                .leave(Query.flag("delete-user", deleteUser));
        return Answers.done();
    }

    private OrganizationModel find(String idOrAlias) {
        return managing.authority()
                .organization(idOrAlias)
                .orElseThrow(() -> Refusal.notFound("organization"));
    }
}
