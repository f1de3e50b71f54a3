package org.keystead.it.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What users of the demo have set up beyond their password. */
final class StrongFactors {

    private StrongFactors() {}

    /** Other tests find the person as the demo began. */
    static void forget(Demo demo, String username) {
        String users = "/admin/realms/cloud/users";
        String id =
                demo.admin()
                        .get(users + "?exact=true&username=" + username)
                        .body()
                        .get(0)
                        .get("id")
                        .asText();
        String credentials = users + "/" + id + "/credentials";
        for (JsonNode credential : demo.admin().get(credentials).body()) {
            if (!credential.get("type").asText().equals("password")) {
                demo.admin().delete(credentials + "/" + credential.get("id").asText()).expect(204);
            }
        }
    }
}
