package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.organization.OrganizationProjects;
import org.keystead.access.permission.MemberList;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;
import org.keystead.access.spi.MemberFilter;
import org.keystead.access.spi.Page;

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
    @APIResponseSchema(MemberRepresentation[].class)
    public Response list(
            @BeanParam MemberQuery which,
            @QueryParam("full") @Parameter(ref = "full") String full,
            @QueryParam("after") @Parameter(ref = "after") String after,
            @BeanParam PageQuery query) {
        managing.authority()
                .require(organization, ManagementSections.MEMBERS, ManagementSections.VIEW);
        MemberList members = new MemberList(managing.access(), managing.decisions(), organization);
        Page page = query.page().after(Query.text("after", after));
        return Responses.ok(members.page(filter(which), page, Query.flag("full", full)));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countMembers", summary = "How many members there are")
    @APIResponseSchema(Long.class)
    public Response count(@BeanParam MemberQuery which) {
        managing.authority()
                .require(organization, ManagementSections.MEMBERS, ManagementSections.VIEW);
        return Responses.ok(managing.access().members().count(organization.getId(), filter(which)));
    }

    @Path("{user}")
    public MemberResource member(@PathParam("user") String user) {
        return new MemberResource(managing, organization, managing.member(organization, user));
    }

    private MemberFilter filter(MemberQuery query) {
        return query.filter(new OrganizationProjects(managing, organization));
    }
}
