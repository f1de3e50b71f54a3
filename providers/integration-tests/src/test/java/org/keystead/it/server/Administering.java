package org.keystead.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The roles with which users of a realm administer it. */
record Administering(TestRealm realm) {

    /** Gives one to a user, by {@code POST}, or takes it, by {@code DELETE}. */
    void send(String method, String user, String role) {
        Api admin = realm.admin();
        String client =
                admin.get(realm.adminPath("/clients?clientId=realm-management"))
                        .expect(200)
                        .body()
                        .at("/0/id")
                        .asText();
        JsonNode found =
                admin.get(realm.adminPath("/clients/" + client + "/roles/" + role))
                        .expect(200)
                        .body();
        admin.send(
                        method,
                        realm.adminPath("/users/" + user + "/role-mappings/clients/" + client),
                        List.of(found),
                        Map.of())
                .expect(204);
    }
}
