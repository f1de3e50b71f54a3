package org.keystead.access.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keystead.access.catalogue.Presets;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.management.AdministratorAuthority;
import org.keystead.access.management.AskedAgain;
import org.keystead.access.management.Authority;
import org.keystead.access.management.Managing;
import org.keystead.access.organization.RealmOrganizations;
import org.keystead.access.realm.RealmAccessChange;
import org.keystead.access.realm.RealmForecast;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.rest.apikey.UserApiKeysResource;
import org.keystead.access.rest.http.BearerToken;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.Responses;

/** What realm administrators manage: every organization, and what all of them share. */
@Produces(MediaType.APPLICATION_JSON)
public final class AdministrationResource {

    private final Managing managing;
    private final AdministratorAuthority authority;
    private final AdminPermissionEvaluator auth;

    AdministrationResource(
            KeycloakSession session, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.authority = new AdministratorAuthority(session, auth, events);
        this.managing =
                Managing.by(
                        session,
                        new AskedAgain(session, authority, this::anew),
                        () ->
                                Query.flag(
                                        "force",
                                        session.getContext()
                                                .getUri()
                                                .getQueryParameters()
                                                .getFirst("force")));
        this.auth = auth;
    }

    private Authority anew(KeycloakSession session) {
        return authority.anew(session, BearerToken::anew);
    }

    @Path("organizations")
    public OrganizationsResource organizations() {
        return new OrganizationsResource(managing, new RealmOrganizations(managing, auth));
    }

    @Path("catalogue")
    public CatalogueResource catalogue() {
        return new CatalogueResource(managing, auth);
    }

    @Path("role-templates")
    public RoleTemplatesResource roleTemplates() {
        return new RoleTemplatesResource(managing, auth);
    }

    @Path("users/{user}/api-keys")
    public UserApiKeysResource userApiKeys(@PathParam("user") String user) {
        return new UserApiKeysResource(managing, auth, user);
    }

    /** The whole of it as one document. */
    @Path("export")
    public ExportResource export() {
        return new ExportResource(managing, auth);
    }

    /** Makes it what a document says. */
    @Path("import")
    public ImportResource receive() {
        return new ImportResource(managing, this::anew);
    }

    /** What documents may look like. */
    @Path("schema")
    public SchemaResource schema() {
        return new SchemaResource(auth);
    }

    @GET
    @Path("presets")
    @Operation(operationId = "listPresets", summary = "The presets that the pack has")
    @APIResponse(responseCode = "200", ref = "Presets")
    public Response presets() {
        if (!auth.orgs().canView()) {
            throw Refusal.denied();
        }
        List<Map<String, String>> presets =
                Presets.names().stream().map(name -> Map.of("preset", name)).toList();
        return Responses.ok(presets);
    }

    /** Makes the realm's catalogue and role templates those of a preset. */
    @PUT
    @Path("preset")
    @Operation(
            operationId = "applyPreset",
            summary = "Makes the catalogue and the role templates those of a preset")
    @Parameter(ref = "force")
    @RequestBody(ref = "Preset")
    @APIResponse(responseCode = "200", ref = "RealmDifference")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response preset(
            @QueryParam("dry-run") @Parameter(ref = "dry-run") String dryRun, InputStream body) {
        managing.authority().requireRealm();
        String name =
                JsonBody.object(
                        managing.session(),
                        body,
                        (fields, faults) -> {
                            String preset = fields.requiredText("preset", 64);
                            fields.end();
                            return preset;
                        });
        Presets.Preset preset =
                Presets.find(name)
                        .orElseThrow(
                                () ->
                                        InvalidDocumentException.of(
                                                "preset", "must be one of " + Presets.names()));
        RealmAccessChange change = new RealmAccessChange(managing);
        if (Query.flag("dry-run", dryRun)) {
            managing.authority().askAgain();
            return Responses.ok(new RealmForecast(managing).of(preset));
        }
        change.begin();
        change.become(preset);
        return Responses.done();
    }
}
