package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keystead.access.catalogue.CatalogueDocument;
import org.keystead.access.catalogue.CatalogueJson;
import org.keystead.access.json.Faults;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Catalogue;
import org.keystead.access.realm.RealmAccessChange;
import org.keystead.access.realm.RealmForecast;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.rest.http.IfMatch;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** The realm's catalogue of sections. */
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {

    private final Managing managing;
    private final AdminPermissionEvaluator auth;

    CatalogueResource(Managing managing, AdminPermissionEvaluator auth) {
        this.managing = managing;
        this.auth = auth;
    }

    @GET
    @Operation(operationId = "getCatalogue", summary = "The realm's catalogue of sections")
    @Parameter(ref = "if-none-match")
    @APIResponse(responseCode = "200", ref = "Catalogue")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public Response catalogue() {
        if (!auth.orgs().canView()) {
            throw Refusal.denied();
        }
        return Responses.tagged(
                managing.session(), CatalogueJson.write(managing.decisions().catalogue()));
    }

    /** Replaces it whole; {@code dry-run} only says what members would lose and gain. */
    @PUT
    @Operation(operationId = "replaceCatalogue", summary = "Replaces the catalogue")
    @Parameter(ref = "force")
    @Parameter(ref = "if-match")
    @RequestBody(ref = "Catalogue")
    @APIResponse(responseCode = "200", ref = "RealmDifference")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "Outdated")
    public Response replace(
            @QueryParam("dry-run") @Parameter(ref = "dry-run") String dryRun, InputStream body) {
        managing.authority().requireRealm();
        Faults faults = new Faults();
        Catalogue catalogue =
                CatalogueDocument.read(JsonBody.json(managing.session(), body), "", faults);
        faults.refuse();
        if (Query.flag("dry-run", dryRun)) {
            managing.authority().askAgain();
            requireKnown();
            return Responses.ok(new RealmForecast(managing).of(catalogue));
        }
        RealmAccessChange change = new RealmAccessChange(managing);
        change.begin();
        requireKnown();
        change.replaceCatalogue(catalogue);
        return Responses.done();
    }

    private void requireKnown() {
        IfMatch.require(managing.session(), CatalogueJson.write(managing.decisions().catalogue()));
    }
}
