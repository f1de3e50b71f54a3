package org.keystead.it.owner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keystead.it.server.Await;
import org.keystead.it.server.TestRealm;

/** A workflow of one step, which Keycloak runs in the background. */
public record Workflow(TestRealm realm, String id) {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    public static Workflow of(TestRealm realm, String step, Map<String, ?> settings) {
        Map<String, Object> uses = new LinkedHashMap<>(Map.of("uses", step));
        if (!settings.isEmpty()) {
            uses.put("with", settings);
        }
        String location =
                realm.admin()
                        .post(
                                realm.adminPath("/workflows"),
                                Map.of(
                                        "name",
                                        step + "-" + UUID.randomUUID(),
                                        "steps",
                                        List.of(uses)))
                        .expect(201)
                        .header("Location");
        return new Workflow(realm, location.substring(location.lastIndexOf('/') + 1));
    }

    /** Runs it for a user and tells why the step failed: empty if it did not. */
    public String run(String user) {
        int before = ends(user).size();
        realm.admin()
                .post(realm.adminPath("/workflows/" + id + "/activate/USERS/" + user), null)
                .expect(204);
        Await.until(LIMIT, () -> "the step ended", () -> ends(user).size() > before);
        return ends(user).get(before).get("failure").asText();
    }

    private JsonNode ends(String user) {
        return realm.admin()
                .get("/realms/master/keystead-probe/workflow-steps/" + user)
                .expect(200)
                .body();
    }
}
