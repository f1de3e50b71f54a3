package org.keystead.access.rest;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.catalogue.RealmCatalogue;
import org.keystead.access.catalogue.RoleDocument;
import org.keystead.access.json.Faults;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.json.Names;
import org.keystead.access.management.Governing;
import org.keystead.access.management.Invariants;
import org.keystead.access.management.Managing;
import org.keystead.access.management.RoleFence;
import org.keystead.access.model.Role;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.RoleJson;
import org.keystead.access.rest.http.Answers;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.Query;

/** The roles that an organization can give: the realm's templates, and its own custom ones. */
@Produces(MediaType.APPLICATION_JSON)
public final class RolesResource {

    private static final String TYPE = "ROLE";

    private final Managing managing;
    private final OrganizationModel organization;
    private final Invariants invariants;
    private final RoleFence fence;

    RolesResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.invariants = new Invariants(managing, organization);
        this.fence = new RoleFence(managing, organization);
    }

    @GET
    @Operation(operationId = "listRoles", summary = "The roles that an organization can give")
    @Parameter(ref = "first")
    @Parameter(ref = "max")
    @APIResponse(responseCode = "200", ref = "Roles")
    public Response list() {
        require(Governing.VIEW);
        var page = new Query(managing.session()).page();
        return Answers.ok(all().skip(page.first()).limit(page.max()).map(RoleJson::of).toList());
    }

    @GET
    @Path("count")
    @Operation(operationId = "countRoles", summary = "How many roles there are")
    @APIResponseSchema(Long.class)
    public Response count() {
        require(Governing.VIEW);
        return Answers.ok(all().count());
    }

    @GET
    @Path("{role}")
    @Operation(operationId = "getRole", summary = "A role")
    @APIResponse(responseCode = "200", ref = "Role")
    public Response role(@PathParam("role") String name) {
        require(Governing.VIEW);
        return Answers.ok(
                RoleJson.of(
                        all().filter(role -> role.name().equals(name))
                                .findFirst()
                                .orElseThrow(() -> Refusal.notFound("role"))));
    }

    @POST
    @Operation(operationId = "createRole", summary = "Makes a custom role")
    @RequestBody(ref = "Role")
    @APIResponse(responseCode = "201", ref = "CreatedRole")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response create(InputStream body) {
        require(Governing.CREATE);
        Role role = read(body);
        Names.refuseWord(role.name(), "name");
        invariants.begin();
        if (all().anyMatch(other -> other.name().equals(role.name()))) {
            throw Refusal.conflict("role-exists", "There is a role with that name.");
        }
        fence.requireMakeable(role);
        managing.access().roles().create(organization.getId(), role);
        changed(OperationType.CREATE, role.name(), Optional.empty(), Optional.of(role));
        return Answers.created(managing.session(), role.name(), RoleJson.of(role));
    }

    @PUT
    @Path("{role}")
    @Operation(operationId = "replaceRole", summary = "Replaces a custom role")
    @Parameter(ref = "force")
    @RequestBody(ref = "Role")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response update(@PathParam("role") String name, InputStream body) {
        require(Governing.UPDATE);
        Role after = read(body);
        invariants.begin();
        Role before = custom(name);
        if (!after.name().equals(name)) {
            throw InvalidDocumentException.of("name", "must stay as it is: " + name);
        }
        fence.requireChangeable(before, after, invariants.holders(before));
        change(
                before,
                Optional.of(after),
                () -> managing.access().roles().update(organization.getId(), after));
        changed(OperationType.UPDATE, name, Optional.of(before), Optional.of(after));
        return Answers.done();
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
        require(Governing.DELETE);
        invariants.begin();
        Role role = custom(name);
        fence.requireRemovable(role, invariants.holders(role));
        change(
                role,
                Optional.empty(),
                () -> managing.access().roles().remove(organization.getId(), name));
        changed(OperationType.DELETE, name, Optional.of(role), Optional.empty());
        return Answers.done();
    }

    private void change(Role before, Optional<Role> after, Runnable change) {
        invariants.requireRoleChange(before, after);
        boolean owned = invariants.takesOwnership(before, after);
        change.run();
        if (owned) {
            invariants.requireOwner();
        }
    }

    private void require(String action) {
        managing.authority().require(organization, Governing.ROLES, action);
    }

    private Stream<Role> all() {
        List<Role> templates =
                new RealmCatalogue(managing.session(), managing.session().getContext().getRealm())
                        .templates();
        return Stream.concat(
                templates.stream(), managing.access().roles().list(organization.getId()).stream());
    }

    /** Templates belong to the realm: here they do not exist for changing. */
    private Role custom(String name) {
        return managing.access()
                .roles()
                .find(organization.getId(), name)
                .orElseThrow(() -> Refusal.notFound("role"));
    }

    private Role read(InputStream body) {
        Faults faults = new Faults();
        Role role =
                RoleDocument.read(
                        JsonBody.json(managing.session(), body),
                        "",
                        false,
                        managing.decisions().catalogue(),
                        faults);
        faults.refuse();
        return role;
    }

    private void changed(
            OperationType operation, String name, Optional<Role> before, Optional<Role> after) {
        managing.changed(
                operation,
                TYPE,
                "organizations/" + organization.getId() + "/roles/" + name,
                before.map(CatalogueJson::write).orElse(null),
                after.map(CatalogueJson::write).orElse(null));
    }
}
