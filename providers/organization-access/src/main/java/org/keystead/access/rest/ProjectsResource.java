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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Project;
import org.keystead.access.organization.OrganizationProjects;
import org.keystead.access.organization.ProjectChanges;
import org.keystead.access.representation.ProjectRepresentation;
import org.keystead.access.representation.Representations;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** The projects of one organization. */
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectsResource {

    private final Managing managing;
    private final OrganizationModel organization;
    private final OrganizationProjects projects;
    private final ProjectChanges changes;

    ProjectsResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.projects = new OrganizationProjects(managing, organization);
        this.changes = new ProjectChanges(managing, organization);
    }

    @GET
    @Operation(operationId = "listProjects", summary = "The projects of an organization")
    @APIResponseSchema(ProjectRepresentation[].class)
    public Response list(
            @QueryParam("search") @Parameter(ref = "search") String search,
            @BeanParam PageQuery query) {
        require(ManagementSections.VIEW);
        return Responses.ok(
                projects.list(Query.text("search", search), query.page()).stream()
                        .map(Representations::project)
                        .toList());
    }

    @GET
    @Path("count")
    @Operation(operationId = "countProjects", summary = "How many projects there are")
    @APIResponseSchema(Long.class)
    public Response count(@QueryParam("search") @Parameter(ref = "search") String search) {
        require(ManagementSections.VIEW);
        return Responses.ok(projects.count(Query.text("search", search)));
    }

    @POST
    @Operation(operationId = "createProject", summary = "Makes a project")
    @RequestBody(ref = "Project")
    @APIResponseSchema(value = ProjectRepresentation.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response create(InputStream body) {
        require(ManagementSections.CREATE);
        Project project = changes.create(JsonBody.json(managing.session(), body));
        return Responses.created(
                managing.session(), project.alias(), Representations.project(project));
    }

    @GET
    @Path("{project}")
    @Operation(operationId = "getProject", summary = "A project")
    @APIResponseSchema(ProjectRepresentation.class)
    public Response project(@PathParam("project") String idOrAlias) {
        require(ManagementSections.VIEW);
        return Responses.ok(Representations.project(projects.get(idOrAlias)));
    }

    @PUT
    @Path("{project}")
    @Operation(operationId = "replaceProject", summary = "Replaces what a project says of itself")
    @RequestBody(ref = "Project")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response update(@PathParam("project") String idOrAlias, InputStream body) {
        require(ManagementSections.UPDATE);
        changes.replace(idOrAlias, JsonBody.json(managing.session(), body));
        return Responses.done();
    }

    @DELETE
    @Path("{project}")
    @Operation(operationId = "deleteProject", summary = "Deletes a project and the grants in it")
    @Parameter(ref = "force")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response delete(@PathParam("project") String idOrAlias) {
        require(ManagementSections.DELETE);
        changes.remove(idOrAlias);
        return Responses.done();
    }

    private void require(String action) {
        managing.authority().require(organization, ManagementSections.PROJECTS, action);
    }
}
