package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.json.Names;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Role;
import org.keystead.access.organization.OrganizationRoles;
import org.keystead.access.representation.RoleJson;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Responses;

/** The roles that an organization can give: the realm's templates, and its own custom ones. */
@Produces(MediaType.APPLICATION_JSON)
public final class RolesResource {

    private final Managing managing;
    private final OrganizationModel organization;
    private final OrganizationRoles roles;

    RolesResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.roles = new OrganizationRoles(managing, organization);
    }

    @GET
    @Operation(operationId = "listRoles", summary = "The roles that an organization can give")
    @APIResponse(responseCode = "200", ref = "Roles")
    public Response list(@BeanParam PageQuery query) {
        require(ManagementSections.VIEW);
        return Responses.ok(RoleJson.page(roles.all(), query.page()));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countRoles", summary = "How many roles there are")
    @APIResponseSchema(Long.class)
    public Response count() {
        require(ManagementSections.VIEW);
        return Responses.ok(roles.all().size());
    }

    @GET
    @Path("{role}")
    @Operation(operationId = "getRole", summary = "A role")
    @APIResponse(responseCode = "200", ref = "Role")
    public Response role(@PathParam("role") String name) {
        require(ManagementSections.VIEW);
        return Responses.ok(RoleJson.of(roles.get(name)));
    }

    @POST
    @Operation(operationId = "createRole", summary = "Makes a custom role")
    @RequestBody(ref = "Role")
    @APIResponse(responseCode = "201", ref = "CreatedRole")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response create(InputStream body) {
        require(ManagementSections.CREATE);
        Role role = RoleBody.custom(managing, body);
        Names.refuseWord(role.name(), "name");
        roles.create(role);
        return Responses.created(managing.session(), role.name(), RoleJson.of(role));
    }

    @PUT
    @Path("{role}")
    @Operation(operationId = "replaceRole", summary = "Replaces a custom role")
    @Parameter(ref = "force")
    @RequestBody(ref = "Role")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response update(@PathParam("role") String name, InputStream body) {
        require(ManagementSections.UPDATE);
        roles.replace(name, RoleBody.custom(managing, body));
        return Responses.done();
    }

    /** Takes it from everybody who holds it. */
    @DELETE
    @Path("{role}")
    @Operation(
            operationId = "deleteRole",
            summary = "Deletes a custom role and takes it from everybody")
    @Parameter(ref = "force")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response delete(@PathParam("role") String name) {
        require(ManagementSections.DELETE);
        roles.remove(name);
        return Responses.done();
    }

    private void require(String action) {
        managing.authority().require(organization, ManagementSections.ROLES, action);
    }
}
