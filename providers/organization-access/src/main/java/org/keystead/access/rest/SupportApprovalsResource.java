package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.keystead.access.organization.OrganizationApprovals;
import org.keystead.access.representation.SupportApprovalRepresentation;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** What owners allow the support desk to do for their members, for a stated time. */
@Produces(MediaType.APPLICATION_JSON)
public final class SupportApprovalsResource {

    private final Managing managing;
    private final OrganizationModel organization;
    private final OrganizationApprovals approvals;

    SupportApprovalsResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.approvals = new OrganizationApprovals(managing, organization);
    }

    /** Those that are not over, the first to end first. */
    @GET
    @Operation(
            operationId = "listSupportApprovals",
            summary = "What owners allow the support desk, the first to end first")
    @APIResponseSchema(SupportApprovalRepresentation[].class)
    public Response list(
            @QueryParam("names") @Parameter(ref = "names") String names,
            @BeanParam PageQuery query) {
        requireOwner(ManagementSections.VIEW);
        return Responses.ok(
                approvals.list(
                        query.page(),
                        Query.names(names, managing.session(), managing.authority().actor())));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countSupportApprovals", summary = "How many approvals there are")
    @APIResponseSchema(Long.class)
    public Response count() {
        requireOwner(ManagementSections.VIEW);
        return Responses.ok(approvals.count());
    }

    @POST
    @Operation(
            operationId = "createSupportApproval",
            summary = "Allows the support desk to act for a member")
    @RequestBody(ref = "SupportApproval")
    @APIResponseSchema(value = SupportApprovalRepresentation.class, responseCode = "201")
    public Response approve(InputStream body) {
        managing.authority()
                .require(organization, ManagementSections.ORGANIZATION, ManagementSections.UPDATE);
        // an administrator's word for an owner would end with no owner
        managing.authority().requireOwnWord(organization);
        SupportApprovalRepresentation added =
                approvals.add(JsonBody.json(managing.session(), body));
        return Responses.created(managing.session(), added.id(), added);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "withdrawSupportApproval", summary = "Withdraws an approval")
    @APIResponse(responseCode = "204")
    public Response withdraw(@PathParam("id") String id) {
        requireOwner(ManagementSections.UPDATE);
        approvals.remove(id);
        return Responses.done();
    }

    /** No section's level is enough: only the owner's own word counts with the support desk. */
    private void requireOwner(String action) {
        managing.authority().require(organization, ManagementSections.ORGANIZATION, action);
        if (!managing.authority().administrator()) {
            managing.authority().requireOwnWord(organization);
        }
    }
}
