package org.keystead.it.benchmark;

import java.util.List;
import java.util.Map;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;

/** A resource server of an imported realm, which may ask about others. */
final class Asker {

    private Asker() {}

    /** Makes it, and asks with its token. */
    static Api of(KeycloakServer server, String realm) {
        Api admin = Api.admin(server);
        String clients = "/admin/realms/" + realm + "/clients";
        admin.post(
                        clients,
                        Map.of(
                                "clientId", "asker",
                                "secret", "secret",
                                "serviceAccountsEnabled", true))
                .expect(201);
        String client =
                admin.get(clients + "?clientId=asker").expect(200).body().at("/0/id").asText();
        admin.post(clients + "/" + client + "/roles", Map.of("name", "check-others")).expect(201);
        Object role = admin.get(clients + "/" + client + "/roles/check-others").expect(200).body();
        String account =
                admin.get(clients + "/" + client + "/service-account-user")
                        .expect(200)
                        .body()
                        .get("id")
                        .asText();
        admin.post(
                        "/admin/realms/"
                                + realm
                                + "/users/"
                                + account
                                + "/role-mappings/clients/"
                                + client,
                        List.of(role))
                .expect(204);
        return Api.bearer(
                server,
                Api.anonymous(server)
                        .form(
                                "/realms/" + realm + "/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "asker",
                                        "client_secret", "secret"))
                        .expect(200)
                        .body()
                        .get("access_token")
                        .asText());
    }
}
