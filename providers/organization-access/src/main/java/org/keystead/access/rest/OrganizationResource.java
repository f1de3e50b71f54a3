package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keystead.access.decision.LocalizedMessages;
import org.keystead.access.decision.StillThere;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Project;
import org.keystead.access.organization.OrganizationProjects;
import org.keystead.access.owner.Attention;
import org.keystead.access.permission.OrganizationCatalogue;
import org.keystead.access.permission.Why;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.CheckResultRepresentation;
import org.keystead.access.representation.EffectivePermissionsRepresentation;
import org.keystead.access.representation.OrganizationCatalogueRepresentation;
import org.keystead.access.representation.OrganizationRepresentation;
import org.keystead.access.representation.Representations;
import org.keystead.access.rest.apikey.OrganizationApiKeysResource;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** One organization and the ways into what belongs to it. */
@Produces(MediaType.APPLICATION_JSON)
public final class OrganizationResource {

    private final Managing managing;
    private final OrganizationModel organization;

    OrganizationResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
    }

    @GET
    @Operation(operationId = "getOrganization", summary = "An organization, with counts")
    @APIResponseSchema(OrganizationRepresentation.class)
    public Response organization() {
        OrganizationProvider organizations =
                managing.session().getProvider(OrganizationProvider.class);
        long members =
                StillThere.ask(() -> organizations.getMembersCount(organization))
                        .orElseThrow(() -> Refusal.notFound("organization"));
        return Responses.ok(
                new OrganizationRepresentation(
                        organization.getId(),
                        organization.getAlias(),
                        organization.getName(),
                        organization.isEnabled(),
                        members,
                        new OrganizationProjects(managing, organization).count(Optional.empty()),
                        OrganizationRepresentation.attention(
                                !new Attention(managing).among(List.of(organization)).isEmpty())));
    }

    @Path("projects")
    public ProjectsResource projects() {
        return new ProjectsResource(managing, organization);
    }

    @Path("members")
    public MembersResource members() {
        return new MembersResource(managing, organization);
    }

    @Path("invitations")
    public InvitationsResource invitations() {
        return new InvitationsResource(managing, organization);
    }

    @Path("roles")
    public RolesResource roles() {
        return new RolesResource(managing, organization);
    }

    @Path("support-approvals")
    public SupportApprovalsResource supportApprovals() {
        return new SupportApprovalsResource(managing, organization);
    }

    @Path("api-keys")
    public OrganizationApiKeysResource apiKeys() {
        return new OrganizationApiKeysResource(managing, organization);
    }

    @Path("history")
    public HistoryResource history() {
        return new HistoryResource(managing, organization);
    }

    /** What can be given here, and what of it by the caller. */
    @GET
    @Path("catalogue")
    @Operation(
            operationId = "getOrganizationCatalogue",
            summary = "The sections and roles that can be given, and what of it by the caller")
    @Parameter(ref = "if-none-match")
    @APIResponseSchema(OrganizationCatalogueRepresentation.class)
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response catalogue(@QueryParam("project") @Parameter(ref = "project") String alias) {
        Optional<Project> project = project(alias);
        return Responses.tagged(
                managing.session(),
                new OrganizationCatalogue(managing, organization, project).answer());
    }

    /** What a member may do, as the decision endpoint would tell herself. */
    @GET
    @Path("permissions/{user}")
    @Operation(operationId = "getMemberPermissions", summary = "What a member may do")
    @Parameter(ref = "if-none-match")
    @APIResponseSchema(EffectivePermissionsRepresentation.class)
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response permissions(
            @PathParam("user") String id,
            @QueryParam("project") @Parameter(ref = "project") String alias,
            @QueryParam("all") @Parameter(ref = "all") String all,
            @QueryParam("names") @Parameter(ref = "names") String names) {
        if (!id.equals(managing.authority().actor().getId())) {
            managing.authority()
                    .require(organization, ManagementSections.MEMBERS, ManagementSections.VIEW);
        }
        UserModel user = managing.member(organization, id);
        Optional<Project> project = project(alias);
        return Responses.tagged(
                managing.session(),
                Representations.effective(
                        user,
                        organization,
                        project,
                        managing.decisions().effective(organization, user, project),
                        managing.decisions().catalogue(),
                        Query.flag("all", all),
                        Query.names(names, managing.session(), managing.authority().actor())));
    }

    /** Why a member may do something, or may not. */
    @GET
    @Path("permissions/{user}/reason")
    @Operation(
            operationId = "explainMemberPermission",
            summary = "Why a member may do one thing, or may not")
    @APIResponseSchema(CheckResultRepresentation.class)
    public Response reason(
            @PathParam("user") String id,
            @QueryParam("project") @Parameter(ref = "project") String alias,
            @QueryParam("section") @Parameter(ref = "section") String section,
            @QueryParam("action") @Parameter(ref = "action") String action) {
        managing.authority()
                .require(organization, ManagementSections.MEMBERS, ManagementSections.VIEW);
        UserModel user = managing.member(organization, id);
        return Responses.ok(
                new Why(managing.decisions(), LocalizedMessages.to(managing.session(), user))
                        .answer(
                                organization,
                                user,
                                project(alias),
                                Query.requiredText("section", section),
                                Query.requiredText("action", action)));
    }

    private Optional<Project> project(String alias) {
        return Query.text("project", alias)
                .map(new OrganizationProjects(managing, organization)::get);
    }
}
