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
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keystead.access.apikey.UserKeys;
import org.keystead.access.decision.Users;
import org.keystead.access.management.Managing;
import org.keystead.access.refusal.Refusal;
import org.keystead.access.representation.ApiKeyRepresentation;
import org.keystead.access.rest.http.PageQuery;
import org.keystead.access.rest.http.Responses;

/** One user's API keys, for administrators who may see or manage that user. */
@Produces(MediaType.APPLICATION_JSON)
public final class UserApiKeysResource {

    private final Managing managing;
    private final AdminPermissionEvaluator auth;
    private final UserModel user;

    /** Ends the request for whoever may not see that user; nobody learns whether one is there. */
    public UserApiKeysResource(Managing managing, AdminPermissionEvaluator auth, String user) {
        this.managing = managing;
        this.auth = auth;
        UserModel found = new Users(managing.session()).withId(user).orElse(null);
        if (found == null && auth.users().canView()) {
            throw Refusal.notFound("user");
        }
        if (found == null || !auth.users().canView(found)) {
            throw Refusal.denied();
        }
        this.user = found;
    }

    @GET
    @Operation(operationId = "listUserApiKeys", summary = "A user's API keys, by name")
    @APIResponseSchema(ApiKeyRepresentation[].class)
    public Response list(@BeanParam PageQuery query) {
        return Responses.ok(keys().page(query.page()));
    }

    @GET
    @Path("count")
    @Operation(operationId = "countUserApiKeys", summary = "How many API keys a user has")
    @APIResponseSchema(Long.class)
    public Response count() {
        return Responses.ok(keys().count());
    }

    @DELETE
    @Operation(operationId = "endUserApiKeys", summary = "Ends all API keys of a user")
    @APIResponse(responseCode = "204")
    public Response endAll() {
        requireManage();
        keys().endAll();
        return Responses.done();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "endUserApiKey", summary = "Ends an API key of a user")
    @APIResponse(responseCode = "204")
    public Response end(@PathParam("id") String id) {
        requireManage();
        keys().end(id);
        return Responses.done();
    }

    private void requireManage() {
        if (!auth.users().canManage(user)) {
            throw Refusal.denied();
        }
    }

    private UserKeys keys() {
        return new UserKeys(managing, user);
    }
}
