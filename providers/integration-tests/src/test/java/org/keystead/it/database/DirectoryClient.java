package org.keystead.it.database;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** A directory that keeps the realm's people in step by SCIM. */
record DirectoryClient(TestRealm realm, Api api) {

    /** Somebody of the realm who may do everything in it. */
    static DirectoryClient of(TestRealm realm) {
        String client = "directory-" + UUID.randomUUID();
        realm.administer("directory", "realm-admin");
        realm.admin()
                .post(
                        realm.adminPath("/clients"),
                        Map.of(
                                "clientId",
                                client,
                                "secret",
                                "secret",
                                "directAccessGrantsEnabled",
                                true,
                                "protocolMappers",
                                List.of(audience(realm))))
                .expect(201);
        return new DirectoryClient(
                realm,
                Api.bearer(
                        realm.server(),
                        Api.anonymous(realm.server())
                                .form(
                                        realm.path("/protocol/openid-connect/token"),
                                        Map.of(
                                                "grant_type", "password",
                                                "client_id", client,
                                                "client_secret", "secret",
                                                "username", "directory",
                                                "password", TestRealm.PASSWORD))
                                .expect(200)
                                .body()
                                .get("access_token")
                                .asText()));
    }

    /** Keycloak takes tokens there that are meant for it. */
    private static Map<String, Object> audience(TestRealm realm) {
        Map<String, String> config =
                Map.of(
                        "included.custom.audience",
                        realm.server().url() + realm.path("/scim/v2"),
                        "access.token.claim",
                        "true");
        return Map.of(
                "name", "audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config", config);
    }

    Answer delete(String path) {
        return api.delete(realm.path("/scim/v2/" + path));
    }

    /** Takes away what the filter finds of that resource. */
    Answer remove(String path, String filter) {
        return patch(path, Map.of("op", "remove", "path", filter));
    }

    Answer replace(String path, String attribute, Object value) {
        return patch(path, Map.of("op", "replace", "path", attribute, "value", value));
    }

    private Answer patch(String path, Map<String, ?> operation) {
        return api.send(
                "PATCH",
                realm.path("/scim/v2/" + path),
                Map.of(
                        "schemas",
                        List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"),
                        "Operations",
                        List.of(operation)),
                Map.of("Content-Type", "application/scim+json"));
    }
}
