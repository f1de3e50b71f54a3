package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
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
import org.keystead.access.organization.OwnOrganizations;
import org.keystead.access.permission.ReachedProjects;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.FoundingRepresentation;
import org.keystead.access.representation.OrganizationRepresentation;
import org.keystead.access.representation.ProjectReference;
import org.keystead.access.representation.Representations;
import org.keystead.access.rest.apikey.MyApiKeysResource;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** The caller's own affairs: the organizations that they belong to. */
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

    /** Asked before a form is offered; founding itself is judged again. */
    @GET
    @Path("founding")
    @Operation(
            operationId = "getMyFounding",
            summary = "Whether the caller may found an organization")
    @APIResponseSchema(FoundingRepresentation.class)
    public Response founding() {
        return Responses.ok(new OwnOrganizations(managing).founding());
    }

    @GET
    @Path("organizations/{organization}")
    @Operation(operationId = "getMyOrganization", summary = "An organization of the caller's")
    @APIResponseSchema(OrganizationRepresentation.class)
    public Response organization(@PathParam("organization") String idOrAlias) {
        return new OrganizationResource(managing, find(idOrAlias)).organization();
    }

    /** In a disabled organization there are none. */
    @GET
    @Path("organizations/{organization}/projects")
    @Operation(
            operationId = "listMyProjects",
            summary = "The projects of an organization that the caller reaches")
    @APIResponseSchema(ProjectReference[].class)
    public Response projects(
            @PathParam("organization") String idOrAlias,
            @QueryParam("search") @Parameter(ref = "search") String search,
            @BeanParam PageQuery query) {
        return Responses.ok(
                reached(idOrAlias).list(Query.text("search", search), query.page()).stream()
                        .map(Representations::reference)
                        .toList());
    }

    @GET
    @Path("organizations/{organization}/projects/count")
    @Operation(operationId = "countMyProjects", summary = "How many projects the caller reaches")
    @APIResponseSchema(Long.class)
    public Response countProjects(
            @PathParam("organization") String idOrAlias,
            @QueryParam("search") @Parameter(ref = "search") String search) {
        return Responses.ok(reached(idOrAlias).count(Query.text("search", search)));
    }

    /** Leaves it. A managed member who leaves loses the account, and has to confirm that. */
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
        return Responses.done();
    }

    private ReachedProjects reached(String idOrAlias) {
        return new ReachedProjects(
                managing.access().projects(),
                managing.decisions(),
                find(idOrAlias),
                managing.authority().actor());
    }

    private OrganizationModel find(String idOrAlias) {
        return managing.authority()
                .organization(idOrAlias)
                .orElseThrow(() -> Refusal.notFound("organization"));
    }
}
