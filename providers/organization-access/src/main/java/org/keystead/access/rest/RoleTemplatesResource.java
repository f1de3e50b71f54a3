package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.json.Names;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Role;
import org.keystead.access.realm.RealmAccessChange;
import org.keystead.access.realm.RealmForecast;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.RoleJson;
import org.keystead.access.rest.http.IfMatch;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** The roles that every organization of the realm can give. */
@Produces(MediaType.APPLICATION_JSON)
public final class RoleTemplatesResource {

    private final Managing managing;
    private final AdminPermissionEvaluator auth;
    private final RealmAccessChange change;

    RoleTemplatesResource(Managing managing, AdminPermissionEvaluator auth) {
        this.managing = managing;
        this.auth = auth;
        this.change = new RealmAccessChange(managing);
    }

    @GET
    @Operation(operationId = "listRoleTemplates", summary = "The roles of every organization")
    @APIResponse(responseCode = "200", ref = "Roles")
    public Response list(@BeanParam PageQuery query) {
        requireView();
        return Responses.ok(RoleJson.page(templates(), query.page()));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countRoleTemplates", summary = "How many role templates there are")
    @APIResponseSchema(Long.class)
    public Response count() {
        requireView();
        return Responses.ok(templates().size());
    }

    @GET
    @Path("{role}")
    @Operation(operationId = "getRoleTemplate", summary = "A role template")
    @Parameter(ref = "if-none-match")
    @APIResponse(responseCode = "200", ref = "Role")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response role(@PathParam("role") String name) {
        requireView();
        return Responses.tagged(managing.session(), RoleJson.of(find(name)));
    }

    @POST
    @Operation(operationId = "createRoleTemplate", summary = "Makes a role template")
    @Parameter(ref = "force")
    @RequestBody(ref = "Role")
    @APIResponse(responseCode = "200", ref = "RealmDifference")
    @APIResponse(responseCode = "201", ref = "CreatedRole")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response create(
            @QueryParam("dry-run") @Parameter(ref = "dry-run") String dryRun, InputStream body) {
        managing.authority().requireRealm();
        Role role = RoleBody.template(managing, body);
        Names.refuseWord(role.name(), "name");
        change.begin();
        boolean taken =
                templates().stream().anyMatch(other -> other.name().equals(role.name()))
                        || managing.access().roles().exists(role.name());
        if (taken) {
            throw Refusal.conflict(
                    "role-exists", "There is a template or a custom role with that name.");
        }
        if (Query.flag("dry-run", dryRun)) {
            return Responses.ok(new RealmForecast(managing).of(role));
        }
        change.setTemplate(role);
        return Responses.created(managing.session(), role.name(), RoleJson.of(role));
    }

    @PUT
    @Path("{role}")
    @Operation(operationId = "replaceRoleTemplate", summary = "Replaces a role template")
    @Parameter(ref = "force")
    @Parameter(ref = "if-match")
    @RequestBody(ref = "Role")
    @APIResponse(responseCode = "200", ref = "RealmDifference")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "Outdated")
    public Response update(
            @PathParam("role") String name,
            @QueryParam("dry-run") @Parameter(ref = "dry-run") String dryRun,
            InputStream body) {
        managing.authority().requireRealm();
        find(name);
        Role role = RoleBody.template(managing, body);
        change.begin();
        if (!role.name().equals(name)) {
            throw InvalidDocumentException.of("name", "must stay as it is: " + name);
        }
        IfMatch.require(managing.session(), RoleJson.of(find(name)));
        if (Query.flag("dry-run", dryRun)) {
            return Responses.ok(new RealmForecast(managing).of(role));
        }
        change.setTemplate(role);
        return Responses.done();
    }

    @DELETE
    @Path("{role}")
    @Operation(
            operationId = "deleteRoleTemplate",
            summary = "Deletes a role template and takes it from everybody")
    @Parameter(ref = "force")
    @APIResponse(responseCode = "200", ref = "RealmDifference")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response delete(
            @PathParam("role") String name,
            @QueryParam("dry-run") @Parameter(ref = "dry-run") String dryRun) {
        managing.authority().requireRealm();
        change.begin();
        Role role = find(name);
        if (Query.flag("dry-run", dryRun)) {
            return Responses.ok(new RealmForecast(managing).without(role));
        }
        change.removeTemplate(role);
        return Responses.done();
    }

    private Role find(String name) {
        return templates().stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("role"));
    }

    private List<Role> templates() {
        return change.templates();
    }

    private void requireView() {
        if (!auth.orgs().canView()) {
            throw Refusal.denied();
        }
    }
}
