package org.keystead.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fine-grained permissions on organizations, in a realm that has them switched on. */
public record FineGrained(TestRealm realm) {

    /** Lets a user do that with one organization, by its id. */
    public void permit(String user, String organization, String... scopes) {
        permission(user, policy(user), List.of(organization), scopes);
        realm.administer(user, "query-organizations");
    }

    /** The same with all of which no permission speaks by itself. */
    public void permitAll(String user, String... scopes) {
        permission(user, policy(user), List.of(), scopes);
        realm.administer(user, "query-organizations");
    }

    /** Takes all that from a user. */
    public void withdraw(String user) {
        for (String type : List.of("scope", "user")) {
            for (JsonNode found :
                    realm.admin().get(resources() + "/policy?name=" + user).expect(200).body()) {
                if (found.get("type").asText().equals(type)) {
                    String path = resources() + "/policy/" + found.get("id").asText();
                    realm.admin().delete(path).expect(204);
                }
            }
        }
    }

    private String policy(String user) {
        Map<String, Object> policy = Map.of("name", user, "users", List.of(realm.user(user)));
        return realm.admin()
                .post(resources() + "/policy/user", policy)
                .expect(201)
                .body()
                .get("id")
                .asText();
    }

    private void permission(
            String user, String policy, List<String> organizations, String... scopes) {
        Map<String, Object> permission = new HashMap<>();
        permission.put("name", "%s of %s".formatted(user, organizations));
        permission.put("resourceType", "Organizations");
        permission.put("resources", organizations);
        permission.put("scopes", scopes);
        permission.put("policies", List.of(policy));
        realm.admin().post(resources() + "/permission/scope", permission).expect(201);
    }

    private String resources() {
        String client =
                realm.admin()
                        .get(realm.adminPath("/clients?clientId=admin-permissions"))
                        .expect(200)
                        .body()
                        .at("/0/id")
                        .asText();
        return realm.adminPath("/clients/" + client + "/authz/resource-server");
    }
}
