package org.keystead.it.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.keystead.it.server.TestRealm;

/** Adds the claim's mapper to the native organization scope, as an administrator would. */
public final class ClaimScope {

    private ClaimScope() {}

    public static void addTo(TestRealm realm) {
        addTo(realm, Map.of());
    }

    static void addTo(TestRealm realm, Map<String, String> config) {
        for (JsonNode scope : realm.admin().get(realm.adminPath("/client-scopes")).body()) {
            if (scope.get("name").asText().equals("organization")) {
                Map<String, String> settings = new java.util.HashMap<>(config);
                settings.put("access.token.claim", "true");
                settings.put("id.token.claim", "true");
                settings.put("userinfo.token.claim", "true");
                settings.put("introspection.token.claim", "true");
                realm.admin()
                        .post(
                                realm.adminPath(
                                        "/client-scopes/"
                                                + scope.get("id").asText()
                                                + "/protocol-mappers/models"),
                                Map.of(
                                        "name", "organization access",
                                        "protocol", "openid-connect",
                                        "protocolMapper", "keystead-organization-access-mapper",
                                        "config", settings))
                        .expect(201);
            }
        }
    }
}
