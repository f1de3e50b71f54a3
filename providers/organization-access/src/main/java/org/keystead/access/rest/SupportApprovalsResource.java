package org.keystead.access.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.decision.Decisions;
import org.keystead.access.management.Governing;
import org.keystead.access.management.Invariants;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Project;
import org.keystead.access.model.SupportApproval;
import org.keystead.access.organization.ApprovalList;
import org.keystead.access.organization.ReservedProject;
import org.keystead.access.organization.SupportApprovalRequest;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.Representations;
import org.keystead.access.representation.SupportApprovalRepresentation;
import org.keystead.access.rest.http.Answers;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.Query;
import org.keystead.access.spi.SupportApprovals;

/** What owners allow the support desk to do for their members, for a stated time. */
@Produces(MediaType.APPLICATION_JSON)
public final class SupportApprovalsResource {

    private static final String TYPE = "SUPPORT_APPROVAL";

    private final Managing managing;
    private final OrganizationModel organization;

    SupportApprovalsResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
    }

    /** Those that are not over, the first to end first. */
    @GET
    @Operation(
            operationId = "listSupportApprovals",
            summary = "What owners allow the support desk, the first to end first")
    @Parameter(ref = "names")
    @Parameter(ref = "first")
    @Parameter(ref = "max")
    @APIResponseSchema(SupportApprovalRepresentation[].class)
    public Response list() {
        requireOwner(Governing.VIEW);
        Query query = new Query(managing.session());
        return Answers.ok(
                new ApprovalList(managing, organization)
                        .of(
                                store().list(organization.getId(), Decisions.now(), query.page()),
                                query.names(managing.authority().actor())));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countSupportApprovals", summary = "How many approvals there are")
    @APIResponseSchema(Long.class)
    public Response count() {
        requireOwner(Governing.VIEW);
        return Answers.ok(store().count(organization.getId(), Decisions.now()));
    }

    @POST
    @Operation(
            operationId = "createSupportApproval",
            summary = "Allows the support desk to act for a member")
    @RequestBody(ref = "SupportApproval")
    @APIResponseSchema(value = SupportApprovalRepresentation.class, responseCode = "201")
    public Response approve(InputStream body) {
        managing.authority().require(organization, Governing.ORGANIZATION, Governing.UPDATE);
        // an administrator's word for an owner would end with no owner
        managing.authority().requireOwnWord(organization);
        JsonNode json = JsonBody.json(managing.session(), body);
        new Invariants(managing, organization).begin();
        SupportApprovalRequest request =
                JsonBody.object(
                        json,
                        (fields, faults) ->
                                SupportApprovalRequest.read(
                                        managing, organization, fields, faults));
        SupportApproval approval =
                request.toApproval(organization, managing.authority().actor().getId());
        approval.project().ifPresent(new ReservedProject(managing, organization)::ensure);
        store().add(approval);
        SupportApprovalRepresentation added =
                Representations.approval(approval, request.project().map(Project::alias));
        managing.changed(OperationType.CREATE, TYPE, path(approval), null, added);
        return Answers.created(managing.session(), approval.id(), added);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "withdrawSupportApproval", summary = "Withdraws an approval")
    @APIResponse(responseCode = "204")
    public Response withdraw(@PathParam("id") String id) {
        requireOwner(Governing.UPDATE);
        new Invariants(managing, organization).begin();
        SupportApproval approval =
                store().find(organization.getId(), id)
                        .orElseThrow(() -> Refusal.notFound("support-approval"));
        store().remove(approval);
        managing.changed(
                OperationType.DELETE,
                TYPE,
                path(approval),
                Representations.approval(approval, approval.project()),
                null);
        return Answers.done();
    }

    /** No section's level is enough: only the owner's own word counts with the support desk. */
    private void requireOwner(String action) {
        managing.authority().require(organization, Governing.ORGANIZATION, action);
        if (!managing.authority().administrator()) {
            managing.authority().requireOwnWord(organization);
        }
    }

    private SupportApprovals store() {
        return managing.access().supportApprovals();
    }

    private String path(SupportApproval approval) {
        return "organizations/" + organization.getId() + "/support-approvals/" + approval.id();
    }
}
