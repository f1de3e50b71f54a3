package org.keystead.it.permission;

import java.util.List;
import java.util.Map;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.TestRealm;

/** A service that may ask about other people, as applications behind an API gateway do. */
public final class ResourceServer {

    private ResourceServer() {}

    public static Api of(TestRealm realm) {
        return Api.bearer(realm.server(), token(realm));
    }

    /** The same of a realm that nobody here has made. */
    public static Api of(KeycloakServer server, String realm) {
        return Api.bearer(server, token(server, realm));
    }

    /** Makes it, and gives its token. */
    public static String token(TestRealm realm) {
        return token(realm.server(), realm.name());
    }

    private static String token(KeycloakServer server, String realm) {
        Api admin = Api.admin(server);
        String path = "/admin/realms/" + realm;
        admin.post(
                        path + "/clients",
                        Map.of(
                                "clientId",
                                "gateway",
                                "secret",
                                "gateway-secret",
                                "publicClient",
                                false,
                                "serviceAccountsEnabled",
                                true))
                .expect(201);
        String client =
                admin.get(path + "/clients?clientId=gateway")
                        .expect(200)
                        .body()
                        .at("/0/id")
                        .asText();
        String roles = path + "/clients/" + client + "/roles";
        admin.post(roles, Map.of("name", "check-others")).expect(201);
        Object role = admin.get(roles + "/check-others").expect(200).body();
        String account =
                admin.get(path + "/clients/" + client + "/service-account-user")
                        .expect(200)
                        .body()
                        .get("id")
                        .asText();
        admin.post(path + "/users/" + account + "/role-mappings/clients/" + client, List.of(role))
                .expect(204);
        return Api.anonymous(server)
                .form(
                        "/realms/" + realm + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "gateway",
                                "client_secret", "gateway-secret"))
                .expect(200)
                .body()
                .get("access_token")
                .asText();
    }
}
