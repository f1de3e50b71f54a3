package org.keystead.access.rest;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.organization.OrganizationMember;
import org.keystead.access.representation.MemberRepresentation;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** One member. */
@Produces(MediaType.APPLICATION_JSON)
public final class MemberResource {

    private final Managing managing;
    private final OrganizationModel organization;
    private final UserModel user;
    private final OrganizationMember member;

    MemberResource(Managing managing, OrganizationModel organization, UserModel user) {
        this.managing = managing;
        this.organization = organization;
        this.user = user;
        this.member = new OrganizationMember(managing, organization, user);
    }

    @GET
    @Operation(operationId = "getMember", summary = "A member")
    @APIResponseSchema(MemberRepresentation.class)
    public Response member() {
        requireView();
        return Responses.ok(member.summary());
    }

    /**
     * Takes the member out of the organization. A managed member has no account outside it, and
     * Keycloak deletes the user: that must be asked for by {@code ?delete-user=true}.
     */
    @DELETE
    @Operation(operationId = "removeMember", summary = "Takes a member out of the organization")
    @Parameter(ref = "force")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response remove(
            @QueryParam("delete-user") @Parameter(ref = "delete-user") String deleteUser) {
        managing.authority()
                .require(organization, ManagementSections.MEMBERS, ManagementSections.DELETE);
        member.remove(Query.flag("delete-user", deleteUser));
        return Responses.done();
    }

    @Path("grants")
    public GrantsResource grants() {
        return new GrantsResource(managing, organization, user);
    }

    /** Everybody may see their own. */
    private void requireView() {
        if (!user.getId().equals(managing.authority().actor().getId())) {
            managing.authority()
                    .require(organization, ManagementSections.MEMBERS, ManagementSections.VIEW);
        }
    }
}
