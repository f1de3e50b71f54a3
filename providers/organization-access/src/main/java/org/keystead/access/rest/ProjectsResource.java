package org.keystead.access.rest;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.management.Governing;
import org.keystead.access.management.Invariants;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Project;
import org.keystead.access.organization.NewProject;
import org.keystead.access.organization.OrganizationProjects;
import org.keystead.access.organization.ReservedProject;
import org.keystead.access.plan.ProjectDocument;
import org.keystead.access.plan.ProjectState;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.ProjectRepresentation;
import org.keystead.access.representation.Representations;
import org.keystead.access.rest.http.Answers;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.Query;

/** The projects of one organization. */
@Produces(MediaType.APPLICATION_JSON)
public final class ProjectsResource {

    private static final String TYPE = "PROJECT";

    private final Managing managing;
    private final OrganizationModel organization;
    private final OrganizationProjects projects;
    private final ReservedProject reserved;

    ProjectsResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.projects = new OrganizationProjects(managing, organization);
        this.reserved = new ReservedProject(managing, organization);
    }

    @GET
    @Operation(operationId = "listProjects", summary = "The projects of an organization")
    @Parameter(ref = "search")
    @Parameter(ref = "first")
    @Parameter(ref = "max")
    @APIResponseSchema(ProjectRepresentation[].class)
    public Response list() {
        require(Governing.VIEW);
        Query query = new Query(managing.session());
        return Answers.ok(
                projects.list(query.text("search"), query.page()).stream()
                        .map(Representations::project)
                        .toList());
    }

    @GET
    @Path("count")
    @Operation(operationId = "countProjects", summary = "How many projects there are")
    @Parameter(ref = "search")
    @APIResponseSchema(Long.class)
    public Response count() {
        require(Governing.VIEW);
        Optional<String> search = new Query(managing.session()).text("search");
        return Answers.ok(projects.count(search));
    }

    @POST
    @Operation(operationId = "createProject", summary = "Makes a project")
    @RequestBody(ref = "Project")
    @APIResponseSchema(value = ProjectRepresentation.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response create(InputStream body) {
        require(Governing.CREATE);
        JsonNode json = JsonBody.json(managing.session(), body);
        begin();
        reserved.ensure();
        Project project =
                read(json, Optional.empty())
                        .toProject(KeycloakModelUtils.generateId(), organization.getId());
        save(() -> managing.access().projects().create(project));
        managing.changed(
                OperationType.CREATE, TYPE, path(project), null, Representations.project(project));
        new NewProject(managing, organization).welcome(project);
        return Answers.created(
                managing.session(), project.alias(), Representations.project(project));
    }

    @GET
    @Path("{project}")
    @Operation(operationId = "getProject", summary = "A project")
    @APIResponseSchema(ProjectRepresentation.class)
    public Response project(@PathParam("project") String idOrAlias) {
        require(Governing.VIEW);
        return Answers.ok(Representations.project(find(idOrAlias)));
    }

    @PUT
    @Path("{project}")
    @Operation(operationId = "replaceProject", summary = "Replaces what a project says of itself")
    @RequestBody(ref = "Project")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response update(@PathParam("project") String idOrAlias, InputStream body) {
        require(Governing.UPDATE);
        JsonNode json = JsonBody.json(managing.session(), body);
        begin();
        Project before = find(idOrAlias);
        Project after =
                read(json, Optional.of(before)).toProject(before.id(), organization.getId());
        boolean renamed =
                !after.alias().equals(before.alias()) || !after.name().equals(before.name());
        if (before.reserved() && (renamed || !after.enabled())) {
            throw locked();
        }
        reserved.ensure(before.id());
        save(() -> managing.access().projects().update(after));
        managing.changed(
                OperationType.UPDATE,
                TYPE,
                path(after),
                Representations.project(before),
                Representations.project(after));
        return Answers.done();
    }

    @DELETE
    @Path("{project}")
    @Operation(operationId = "deleteProject", summary = "Deletes a project and the grants in it")
    @Parameter(ref = "force")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response delete(@PathParam("project") String idOrAlias) {
        require(Governing.DELETE);
        begin();
        Project project = find(idOrAlias);
        if (project.reserved()) {
            throw locked();
        }
        managing.access().projects().remove(project);
        managing.changed(
                OperationType.DELETE, TYPE, path(project), Representations.project(project), null);
        return Answers.done();
    }

    private void require(String action) {
        managing.authority().require(organization, Governing.PROJECTS, action);
    }

    private void begin() {
        new Invariants(managing, organization).begin();
    }

    private Project find(String idOrAlias) {
        return managing.decisions()
                .project(organization, idOrAlias)
                .orElseThrow(() -> Refusal.notFound("project"));
    }

    private static ProjectState read(JsonNode json, Optional<Project> before) {
        return JsonBody.object(
                json, (fields, faults) -> ProjectDocument.request(before, fields, faults));
    }

    private static void save(Runnable change) {
        try {
            change.run();
        } catch (ModelDuplicateException e) {
            throw Refusal.conflict(
                    "project-exists", "Another project of the organization has that alias.");
        }
    }

    private static Refusal locked() {
        return Refusal.conflict(
                "reserved-project", "The reserved project is not renamed, disabled or deleted.");
    }

    private String path(Project project) {
        return "organizations/" + organization.getId() + "/projects/" + project.id();
    }
}
