package org.keystead.access.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keystead.access.grant.GrantDifference;
import org.keystead.access.grant.GrantList;
import org.keystead.access.grant.MemberGrants;
import org.keystead.access.json.Excerpt;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.json.InvalidDocumentException;
import org.keystead.access.management.ManagementSections;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Grant;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.GrantRepresentation;
import org.keystead.access.representation.GrantResultRepresentation;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Query;
import org.keystead.access.rest.http.RefusalStatus;
import org.keystead.access.rest.http.Responses;
import org.keystead.access.spi.Page;

/** What one member holds. */
@Produces(MediaType.APPLICATION_JSON)
public final class GrantsResource {

    private static final int MAX_AT_ONCE = 1000;

    private final Managing managing;
    private final OrganizationModel organization;
    private final UserModel user;
    private final MemberGrants grants;

    GrantsResource(Managing managing, OrganizationModel organization, UserModel user) {
        this.managing = managing;
        this.organization = organization;
        this.user = user;
        this.grants = new MemberGrants(managing, organization, user);
    }

    /** Oldest first, expired ones among them. */
    @GET
    @Operation(operationId = "listGrants", summary = "What a member holds, oldest first")
    @APIResponseSchema(GrantRepresentation[].class)
    public Response list(
            @QueryParam("names") @Parameter(ref = "names") String names,
            @BeanParam PageQuery query) {
        requireView();
        Page page = query.page();
        return Responses.ok(
                new GrantList(managing, organization)
                        .of(
                                grants.held().stream()
                                        .skip(page.first())
                                        .limit(page.max())
                                        .toList(),
                                Query.names(
                                        names, managing.session(), managing.authority().actor())));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countGrants", summary = "How many grants a member holds")
    @APIResponseSchema(Long.class)
    public Response count() {
        requireView();
        return Responses.ok(grants.held().size());
    }

    /** One grant, or a list of them: then each has a status of its own. */
    @POST
    @Operation(operationId = "addGrants", summary = "Grants something, or several things at once")
    @Parameter(ref = "force")
    @RequestBody(ref = "Grant")
    @APIResponseSchema(value = GrantRepresentation.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = GrantDifference.class)))
    @APIResponse(
            responseCode = "207",
            content =
                    @Content(schema = @Schema(implementation = GrantResultRepresentation[].class)))
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response grant(
            @QueryParam("dry-run") @Parameter(ref = "dry-run") String dryRun, InputStream body) {
        require(ManagementSections.UPDATE);
        JsonNode json = JsonBody.json(managing.session(), body);
        boolean dry = Query.flag("dry-run", dryRun);
        grants.begin();
        if (dry) {
            return Responses.ok(json.isArray() ? triedEach(json) : tried(json));
        }
        if (json.isArray()) {
            return Responses.status(207, each(json));
        }
        GrantRepresentation added = grants.add(read(json, ""));
        return Responses.created(managing.session(), added.id(), added);
    }

    /** Replaces all at once; what stays as it was keeps its id and time. */
    @PUT
    @Operation(operationId = "replaceGrants", summary = "Replaces all that a member holds")
    @Parameter(ref = "force")
    @RequestBody(ref = "Grants")
    @APIResponseSchema(GrantDifference.class)
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response replace(
            @QueryParam("dry-run") @Parameter(ref = "dry-run") String dryRun, InputStream body) {
        require(ManagementSections.UPDATE);
        JsonNode json = JsonBody.json(managing.session(), body);
        return done(dryRun, () -> grants.replace(readAll(json)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "removeGrant", summary = "Takes a grant away")
    @Parameter(ref = "force")
    @APIResponseSchema(GrantDifference.class)
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response revoke(
            @PathParam("id") String id,
            @QueryParam("dry-run") @Parameter(ref = "dry-run") String dryRun) {
        require(ManagementSections.UPDATE);
        return done(dryRun, () -> grants.remove(find(id)));
    }

    private Response done(String dryRun, Runnable change) {
        boolean dry = Query.flag("dry-run", dryRun);
        grants.begin();
        if (dry) {
            return Responses.ok(grants.tried(change));
        }
        change.run();
        return Responses.done();
    }

    private GrantDifference tried(JsonNode json) {
        return grants.tried(() -> grants.add(read(json, "")));
    }

    private GrantDifference triedEach(JsonNode list) {
        List<GrantResultRepresentation> results = new ArrayList<>();
        return grants.tried(() -> results.addAll(each(list))).with(results);
    }

    private Grant find(String id) {
        return grants.find(id).orElseThrow(() -> Refusal.notFound("grant"));
    }

    private List<GrantResultRepresentation> each(JsonNode list) {
        requireReasonable(list);
        List<GrantResultRepresentation> results = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            results.add(one(list.get(i), "[" + i + "]"));
        }
        return results;
    }

    private GrantResultRepresentation one(JsonNode json, String path) {
        try {
            GrantRepresentation added = grants.add(read(json, path));
            return new GrantResultRepresentation(201, added, null, null);
        } catch (InvalidDocumentException e) {
            return new GrantResultRepresentation(
                    400, null, "invalid-request", Excerpt.of(e.getMessage()) + ".");
        } catch (Refusal e) {
            return new GrantResultRepresentation(RefusalStatus.of(e), null, e.code(), e.sentence());
        }
    }

    private List<Grant> readAll(JsonNode list) {
        if (!list.isArray()) {
            throw InvalidDocumentException.of("", "the body must be a list of grants");
        }
        requireReasonable(list);
        Faults faults = new Faults();
        List<Grant> wanted = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            wanted.add(grants.read(new Fields(list.get(i), "[" + i + "]", faults), faults));
        }
        faults.refuse();
        return wanted;
    }

    private static void requireReasonable(JsonNode list) {
        if (list.size() > MAX_AT_ONCE) {
            throw InvalidDocumentException.of("", "there are more than " + MAX_AT_ONCE + " grants");
        }
    }

    private Grant read(JsonNode json, String path) {
        Faults faults = new Faults();
        Grant grant = grants.read(new Fields(json, path, faults), faults);
        faults.refuse();
        return grant;
    }

    /** Everybody may see their own. */
    private void requireView() {
        if (!user.getId().equals(managing.authority().actor().getId())) {
            require(ManagementSections.VIEW);
        }
    }

    private void require(String action) {
        managing.authority().require(organization, ManagementSections.MEMBERS, action);
    }
}
