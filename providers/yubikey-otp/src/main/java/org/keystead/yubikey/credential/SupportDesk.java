package org.keystead.yubikey.credential;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.credential.CredentialModel;
import org.keycloak.events.Details;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * What an administrator does for somebody who lost a key; below {@code
 * /admin/realms/{realm}/keystead-yubikey}. Every call leaves an admin event.
 */
public final class SupportDesk {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder event;

    SupportDesk(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator auth,
            AdminEventBuilder event) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.event = event.resource(ResourceType.USER);
    }

    /** Removes a lost key and ends every session of its owner. */
    @POST
    @Path("users/{user}/keys/{key}/lost")
    public Response lost(@PathParam("user") String userId, @PathParam("key") String keyId) {
        UserModel user = manage(userId);
        CredentialModel key = user.credentialManager().getStoredCredentialById(keyId);
        if (key == null || !YubikeyCredential.TYPE.equals(key.getType())) {
            throw new NotFoundException();
        }
        user.credentialManager().removeStoredCredentialById(keyId);
        session.sessions().removeUserSessions(realm, user);
        event.operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .detail(Details.CREDENTIAL_TYPE, YubikeyCredential.TYPE)
                .detail(Details.CREDENTIAL_USER_LABEL, key.getUserLabel())
                .success();
        return Response.noContent().build();
    }

    /** The user, if the caller may manage them; who may not cannot tell whether they exist. */
    private UserModel manage(String userId) {
        UserModel user = session.users().getUserById(realm, userId);
        if (user == null) {
            auth.users().requireManage();
            throw new NotFoundException();
        }
        auth.users().requireManage(user);
        return user;
    }
}
