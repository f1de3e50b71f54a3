package org.keystead.access.rest.apikey;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keycloak.models.OrganizationModel;
import org.keystead.access.apikey.OrganizationKeys;
import org.keystead.access.management.Managing;
import org.keystead.access.representation.ApiKeyRepresentation;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Responses;

/** The API keys of all members that act in one organization. */
@Produces(MediaType.APPLICATION_JSON)
public final class OrganizationApiKeysResource {

    private final OrganizationKeys keys;

    public OrganizationApiKeysResource(Managing managing, OrganizationModel organization) {
        this.keys = new OrganizationKeys(managing, organization);
    }

    @GET
    @Operation(
            operationId = "listApiKeys",
            summary = "The API keys that act in the organization, by user and name")
    @APIResponseSchema(ApiKeyRepresentation[].class)
    public Response list(@BeanParam PageQuery query) {
        return Responses.ok(keys.page(query.page()));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countApiKeys", summary = "How many API keys act there")
    @APIResponseSchema(Long.class)
    public Response count() {
        return Responses.ok(keys.count());
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "endApiKey", summary = "Ends an API key of a member's")
    @APIResponse(responseCode = "204")
    public Response end(@PathParam("id") String id) {
        keys.end(id);
        return Responses.done();
    }
}
