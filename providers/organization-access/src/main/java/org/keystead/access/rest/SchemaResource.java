package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keystead.access.plan.DocumentSchema;
import org.keystead.access.refusal.Refusal;

/** What a document may look like, for editors and pipelines. */
@Produces({SchemaResource.TYPE, MediaType.APPLICATION_JSON})
public final class SchemaResource {

    static final String TYPE = "application/schema+json";

    private final AdminPermissionEvaluator auth;

    SchemaResource(AdminPermissionEvaluator auth) {
        this.auth = auth;
    }

    @GET
    @Operation(
            operationId = "getDocumentSchema",
            summary = "The JSON Schema (2020-12) of the document")
    @APIResponse(responseCode = "200", ref = "DocumentSchema")
    public Response schema() {
        if (!auth.orgs().canQuery()) {
            throw Refusal.denied();
        }
        return Response.ok(DocumentSchema.text(), TYPE).build();
    }
}
