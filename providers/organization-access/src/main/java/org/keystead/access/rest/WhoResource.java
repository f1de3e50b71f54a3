package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.management.Authority;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.model.Level;
import org.keystead.access.model.Project;
import org.keystead.access.model.QueryPlan;
import org.keystead.access.model.Section;
import org.keystead.access.permission.Who;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;
import org.keystead.access.spi.OrganizationAccessProvider;

/** Who reaches what, for those who may see the members. */
@Produces(MediaType.APPLICATION_JSON)
public final class WhoResource {

    private final KeycloakSession session;
    private final Authority asker;
    private final Decisions decisions;

    WhoResource(KeycloakSession session, Authority asker, Decisions decisions) {
        this.session = session;
        this.asker = asker;
        this.decisions = decisions;
    }

    /** The members who reach a level of a section, ordered by user name. */
    @GET
    @Operation(
            operationId = "listMembersWithPermission",
            summary = "The members who reach a level of a section")
    @APIResponseSchema(MemberRepresentation[].class)
    public Response members(
            @QueryParam("organization") @Parameter(ref = "organization") String organization,
            @QueryParam("project") @Parameter(ref = "project") String project,
            @QueryParam("section") @Parameter(ref = "section") String section,
            @QueryParam("level") @Parameter(ref = "level") String level,
            @QueryParam("after") @Parameter(ref = "after") String after,
            @BeanParam PageQuery page) {
        Who who = whoIn(organization, project);
        return Responses.ok(
                who.members(
                        reach(who, section, level), page.page().after(Query.text("after", after))));
    }

    @GET
    @Path("count")
    @Operation(
            operationId = "countMembersWithPermission",
            summary = "How many members reach a level of a section")
    @APIResponseSchema(Long.class)
    public Response count(
            @QueryParam("organization") @Parameter(ref = "organization") String organization,
            @QueryParam("project") @Parameter(ref = "project") String project,
            @QueryParam("section") @Parameter(ref = "section") String section,
            @QueryParam("level") @Parameter(ref = "level") String level) {
        Who who = whoIn(organization, project);
        return Responses.ok(who.count(reach(who, section, level)));
    }

    private Who whoIn(String alias, String project) {
        OrganizationModel organization =
                asker.organization(Query.requiredText("organization", alias))
                        .orElseThrow(() -> Refusal.notFound("organization"));
        asker.require(organization, ManagementSections.MEMBERS, ManagementSections.VIEW);
        return new Who(
                session.getProvider(OrganizationAccessProvider.class),
                decisions,
                organization,
                Query.text("project", project).map(p -> project(organization, p)));
    }

    private QueryPlan reach(Who who, String asked, String reached) {
        String key = Query.requiredText("section", asked);
        Section section =
                decisions
                        .catalogue()
                        .section(key)
                        .orElseThrow(
                                () ->
                                        InvalidDocumentException.of(
                                                "section", "is an unknown section"));
        Level level =
                Level.of(Query.requiredText("level", reached))
                        .filter(l -> l != Level.NONE)
                        .orElseThrow(
                                () ->
                                        InvalidDocumentException.of(
                                                "level", "must be one of read, manage"));
        return who.level(section, level);
    }

    private Project project(OrganizationModel organization, String idOrAlias) {
        return decisions
                .project(organization, idOrAlias)
                .orElseThrow(() -> Refusal.notFound("project"));
    }
}
