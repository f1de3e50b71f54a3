package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.models.OrganizationModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keystead.access.document.ExportedDocument;
import org.keystead.access.management.Managing;
import org.keystead.access.plan.Syntax;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.rest.http.DocumentSyntax;
import org.keystead.access.rest.http.Query;

/** The realm as one document that people can read, keep and send back. */
@Produces({MediaType.APPLICATION_JSON, DocumentSyntax.YAML})
public final class ExportResource {

    private final Managing managing;
    private final AdminPermissionEvaluator auth;

    ExportResource(Managing managing, AdminPermissionEvaluator auth) {
        this.managing = managing;
        this.auth = auth;
    }

    /**
     * Written while it is read: an answer that ends early is not a whole document. Callers who may
     * see one organization may export that one.
     */
    @GET
    @Operation(
            operationId = "exportDocument",
            summary = "Catalogue, role templates and organizations as one document")
    @APIResponse(responseCode = "200", ref = "Document")
    public Response export(
            @QueryParam("organization") @Parameter(ref = "one-organization") String asked) {
        Syntax syntax = DocumentSyntax.accepted(managing.session());
        ExportedDocument document = new ExportedDocument(managing, syntax);
        Optional<OrganizationModel> one =
                Query.text("organization", asked)
                        .map(
                                alias ->
                                        managing.authority()
                                                .organization(alias)
                                                .orElseThrow(
                                                        () -> Refusal.notFound("organization")));
        if (one.isEmpty() && !auth.orgs().canView()) {
            throw Refusal.denied();
        }
        StreamingOutput output =
                out -> {
                    if (one.isPresent()) {
                        document.writeOrganization(one.get(), out);
                    } else {
                        document.writeRealm(out);
                    }
                };
        return Response.ok(output, syntax.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
