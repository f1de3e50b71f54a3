package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.management.Governing;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Project;
import org.keystead.access.permission.MemberList;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.rest.http.Answers;
import org.keystead.access.rest.http.Query;
import org.keystead.access.spi.MemberFilter;

/** The members of one organization and what they hold. */
@Produces(MediaType.APPLICATION_JSON)
public final class MembersResource {

    private final Managing managing;
    private final OrganizationModel organization;

    MembersResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
    }

    /**
     * Ordered by user name; {@code search}, {@code role} and {@code project} narrow it, and {@code
     * full} shows grants.
     */
    @GET
    @Operation(operationId = "listMembers", summary = "The members of an organization")
    @Parameter(ref = "search")
    @Parameter(ref = "role")
    @Parameter(ref = "of-project")
    @Parameter(ref = "full")
    @Parameter(ref = "first")
    @Parameter(ref = "max")
    @APIResponseSchema(MemberRepresentation[].class)
    public Response list() {
        managing.authority().require(organization, Governing.MEMBERS, Governing.VIEW);
        Query query = new Query(managing.session());
        MemberList members = new MemberList(managing.access(), managing.decisions(), organization);
        return Answers.ok(members.page(filter(query), query.page(), query.flag("full")));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countMembers", summary = "How many members there are")
    @Parameter(ref = "search")
    @Parameter(ref = "role")
    @Parameter(ref = "of-project")
    @APIResponseSchema(Long.class)
    public Response count() {
        managing.authority().require(organization, Governing.MEMBERS, Governing.VIEW);
        MemberFilter filter = filter(new Query(managing.session()));
        return Answers.ok(managing.access().members().count(organization.getId(), filter));
    }

    @Path("{user}")
    public MemberResource member(@PathParam("user") String user) {
        return new MemberResource(managing, organization, managing.member(organization, user));
    }

    /** A project that does not exist is nobody's. */
    private MemberFilter filter(Query query) {
        Optional<String> project =
                query.text("project")
                        .map(
                                alias ->
                                        managing.decisions()
                                                .project(organization, alias)
                                                .map(Project::id)
                                                .orElseThrow(() -> Refusal.notFound("project")));
        return new MemberFilter(query.text("search"), query.text("role"), project);
    }
}
