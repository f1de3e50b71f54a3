package org.keystead.access.rest.apikey;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keystead.access.apikey.OwnKeys;
import org.keystead.access.management.Managing;
import org.keystead.access.representation.ApiKeyRepresentation;
import org.keystead.access.representation.ApiKeyRulesRepresentation;
import org.keystead.access.rest.http.JsonBody;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Responses;

/** The caller's own API keys. */
@Produces(MediaType.APPLICATION_JSON)
public final class MyApiKeysResource {

    private final Managing managing;
    private final OwnKeys keys;

    public MyApiKeysResource(Managing managing) {
        this.managing = managing;
        this.keys = new OwnKeys(managing);
    }

    @GET
    @Operation(operationId = "listMyApiKeys", summary = "The caller's API keys, by name")
    @APIResponseSchema(ApiKeyRepresentation[].class)
    public Response list(@BeanParam PageQuery query) {
        return Responses.ok(keys.page(query.page()));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countMyApiKeys", summary = "How many API keys the caller has")
    @APIResponseSchema(Long.class)
    public Response count() {
        return Responses.ok(keys.count());
    }

    /** Asked before a form is offered; making is judged again. */
    @GET
    @Path("rules")
    @Operation(
            operationId = "getMyApiKeyRules",
            summary = "How many API keys one may have, and when they end")
    @APIResponseSchema(ApiKeyRulesRepresentation.class)
    public Response rules() {
        return Responses.ok(ApiKeyRulesRepresentation.of(keys.rules()));
    }

    /** Makes a key; its secret is in this answer and in no other. */
    @POST
    @Operation(operationId = "createMyApiKey", summary = "Makes an API key, and tells it once")
    @RequestBody(ref = "ApiKey")
    @APIResponseSchema(value = ApiKeyRepresentation.class, responseCode = "201")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response make(InputStream body) {
        ApiKeyRepresentation made = keys.make(JsonBody.json(managing.session(), body));
        return Responses.created(managing.session(), made.id(), made);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getMyApiKey", summary = "An API key of the caller's")
    @APIResponseSchema(ApiKeyRepresentation.class)
    public Response key(@PathParam("id") String id) {
        return Responses.ok(keys.shown(id));
    }

    /** Renames and narrows it; secret and end stay as they are. */
    @PUT
    @Path("{id}")
    @Operation(operationId = "replaceMyApiKey", summary = "Renames and narrows an API key")
    @RequestBody(ref = "ApiKeyChange")
    @APIResponseSchema(ApiKeyRepresentation.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response change(@PathParam("id") String id, InputStream body) {
        return Responses.ok(keys.change(id, JsonBody.json(managing.session(), body)));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "endMyApiKey", summary = "Ends an API key for good")
    @APIResponse(responseCode = "204")
    public Response end(@PathParam("id") String id) {
        keys.remove(id);
        return Responses.done();
    }

    /** Replaces the secret, which is in this answer and in no other. */
    @POST
    @Path("{id}/rotate")
    @Operation(
            operationId = "rotateMyApiKey",
            summary = "Replaces the secret of an API key, and tells it once")
    @RequestBody(ref = "ApiKeyRotation")
    @APIResponseSchema(ApiKeyRepresentation.class)
    @APIResponse(responseCode = "409", ref = "Conflict")
    public Response rotate(@PathParam("id") String id, InputStream body) {
        return Responses.ok(keys.rotate(id, JsonBody.json(managing.session(), body)));
    }
}
