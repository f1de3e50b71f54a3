package org.keystead.it.benchmark;

import java.util.List;
import java.util.Map;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/**
 * A resource server that may ask about others, here and of a stock Keycloak's authorization
 * services, where the one resource has the one policy that names the user.
 */
final class AskingServer {

    /** Keycloak's setting that gives tokens of a service account a session. */
    private static final String USE_SESSIONS = "client_credentials.use_refresh_token";

    private final TestRealm realm;
    private final String name;
    private final String id;

    /**
     * Adds it to the realm.
     *
     * @param sessions whether its tokens have sessions
     */
    AskingServer(TestRealm realm, String name, boolean sessions) {
        this.realm = realm;
        this.name = name;
        this.id = realm.client(representation(name, sessions));
        String client = realm.adminPath("/clients/" + id);
        realm.admin().post(client + "/roles", Map.of("name", "check-others")).expect(201);
        Object role = realm.admin().get(client + "/roles/check-others").expect(200).body();
        String account =
                realm.admin()
                        .get(client + "/service-account-user")
                        .expect(200)
                        .body()
                        .get("id")
                        .asText();
        realm.admin()
                .post(
                        realm.adminPath("/users/" + account + "/role-mappings/clients/" + id),
                        List.of(role))
                .expect(204);
    }

    /**
     * Has the tokens of that client say that they are for this server, which may ask about them.
     */
    void introspects(String client) {
        String found = realm.adminPath("/clients?clientId=" + client);
        String of = realm.admin().get(found).expect(200).body().at("/0/id").asText();
        realm.admin()
                .post(
                        realm.adminPath("/clients/" + of + "/protocol-mappers/models"),
                        Map.of(
                                "name",
                                name,
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                "oidc-audience-mapper",
                                "config",
                                Map.of(
                                        "included.client.audience",
                                        name,
                                        "access.token.claim",
                                        "true")))
                .expect(201);
    }

    String token() {
        return Api.anonymous(realm.server())
                .form(
                        realm.path("/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", name,
                                "client_secret", "secret"))
                .expect(200)
                .body()
                .get("access_token")
                .asText();
    }

    private static Map<String, Object> representation(String name, boolean sessions) {
        return Map.of(
                "clientId",
                name,
                "secret",
                "secret",
                "serviceAccountsEnabled",
                true,
                "attributes",
                Map.of(USE_SESSIONS, String.valueOf(sessions)),
                "authorizationServicesEnabled",
                true,
                "authorizationSettings",
                Map.of(
                        "policyEnforcementMode",
                        "ENFORCING",
                        "scopes",
                        List.of(Map.of("name", "read")),
                        "resources",
                        List.of(
                                Map.of(
                                        "name",
                                        "domains",
                                        "type",
                                        "domains",
                                        "scopes",
                                        List.of(Map.of("name", "read")))),
                        "policies",
                        List.of(
                                Map.of(
                                        "name",
                                        "boris",
                                        "type",
                                        "user",
                                        "config",
                                        Map.of("users", "[\"boris\"]")),
                                Map.of(
                                        "name",
                                        "may read",
                                        "type",
                                        "scope",
                                        "config",
                                        Map.of(
                                                "resources", "[\"domains\"]",
                                                "scopes", "[\"read\"]",
                                                "applyPolicies", "[\"boris\"]")))));
    }
}
