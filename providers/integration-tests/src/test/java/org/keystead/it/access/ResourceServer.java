package org.keystead.it.access;

import java.util.List;
import java.util.Map;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** A service that may ask about other people, as applications behind an API gateway do. */
public final class ResourceServer {

    private ResourceServer() {}

    public static Api of(TestRealm realm) {
        return Api.bearer(realm.server(), token(realm));
    }

    /** Makes it, and gives its token. */
    public static String token(TestRealm realm) {
        String client =
                realm.client(
                        Map.of(
                                "clientId",
                                "gateway",
                                "secret",
                                "gateway-secret",
                                "publicClient",
                                false,
                                "serviceAccountsEnabled",
                                true));
        String clients = realm.adminPath("/clients/" + client);
        realm.admin().post(clients + "/roles", Map.of("name", "check-others")).expect(201);
        Object role = realm.admin().get(clients + "/roles/check-others").expect(200).body();
        String account =
                realm.admin()
                        .get(clients + "/service-account-user")
                        .expect(200)
                        .body()
                        .get("id")
                        .asText();
        realm.admin()
                .post(
                        realm.adminPath("/users/" + account + "/role-mappings/clients/" + client),
                        List.of(role))
                .expect(204);
        return Api.anonymous(realm.server())
                .form(
                        realm.path("/protocol/openid-connect/token"),
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
