package org.keystead.access.rest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.models.KeycloakSession;
import org.keystead.access.document.DocumentImport;
import org.keystead.access.document.ImportOptions;
import org.keystead.access.document.TemporaryFile;
import org.keystead.access.management.Authority;
import org.keystead.access.management.Managing;
import org.keystead.access.plan.DocumentFile;
import org.keystead.access.plan.Syntax;
import org.keystead.access.rest.http.DocumentSyntax;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.SpooledBody;

/** Makes the realm what a document says of it. */
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {

    private final Managing managing;
    private final Function<KeycloakSession, Authority> anew;

    ImportResource(Managing managing, Function<KeycloakSession, Authority> anew) {
        this.managing = managing;
        this.anew = anew;
    }

    /** All of it or, with {@code skip}, all of it that can be; {@code dry-run} only reports. */
    @POST
    @Operation(
            operationId = "importDocument",
            summary = "Makes the realm what a document says, and answers every step")
    @RequestBody(ref = "Document")
    @APIResponse(responseCode = "200", ref = "Plan")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response receive(
            @QueryParam("organization") @Parameter(ref = "one-organization") String organization,
            @QueryParam("dry-run") @Parameter(ref = "dry-run") String dryRun,
            @QueryParam("skip") @Parameter(ref = "skip") String skip,
            @QueryParam("force") @Parameter(ref = "force") String force,
            InputStream body) {
        ImportOptions options =
                new ImportOptions(
                        Query.text("organization", organization),
                        Query.flag("dry-run", dryRun),
                        Query.flag("skip", skip),
                        Query.flag("force", force));
        options.require(managing.authority());
        Syntax syntax = DocumentSyntax.sent(managing.session());
        try (SpooledBody document = SpooledBody.of(body)) {
            return answer(
                    new DocumentImport(managing, anew, options)
                            .run(new DocumentFile(document.file(), syntax)));
        }
    }

    private static Response answer(Path report) {
        StreamingOutput output =
                out -> {
                    try {
                        Files.copy(report, out);
                    } finally {
                        TemporaryFile.delete(report);
                    }
                };
        return Response.ok(output, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
