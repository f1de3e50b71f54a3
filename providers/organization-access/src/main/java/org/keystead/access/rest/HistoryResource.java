package org.keystead.access.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.history.AccessHistory;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.representation.ChangeRepresentation;
import org.keystead.access.representation.RecordingRepresentation;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Responses;

/** What was changed in one organization, for its owners. */
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {

    private final Managing managing;
    private final OrganizationModel organization;
    private final AccessHistory history;

    HistoryResource(Managing managing, OrganizationModel organization) {
        this.managing = managing;
        this.organization = organization;
        this.history = new AccessHistory(managing, organization);
    }

    /** The newest first. */
    @GET
    @Operation(
            operationId = "listHistory",
            summary = "What was changed in an organization, the newest first")
    @APIResponseSchema(ChangeRepresentation[].class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response list(@BeanParam PageQuery query) {
        requireHistory();
        return Responses.ok(history.page(query.page()));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countHistory", summary = "How many changes are known")
    @APIResponseSchema(Long.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response count() {
        requireHistory();
        return Responses.ok(history.count());
    }

    @GET
    @Path("recording")
    @Operation(
            operationId = "getHistoryRecording",
            summary = "Whether the realm writes down what is changed")
    @APIResponseSchema(RecordingRepresentation.class)
    public Response recording() {
        requireHistory();
        return Responses.ok(history.recording());
    }

    private void requireHistory() {
        managing.authority()
                .require(organization, ManagementSections.ORGANIZATION, ManagementSections.VIEW);
        managing.authority().requireHistory(organization);
    }
}
