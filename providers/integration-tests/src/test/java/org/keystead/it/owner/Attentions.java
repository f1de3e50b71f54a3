package org.keystead.it.owner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.keystead.it.server.TestRealm;

/** The admin events that say an organization has no owner left who can act. */
public final class Attentions {

    private Attentions() {}

    public static List<JsonNode> of(TestRealm realm, String organization) {
        List<JsonNode> events = new ArrayList<>();
        realm.admin()
                .get(realm.adminPath("/admin-events?max=100&operationTypes=ACTION"))
                .expect(200)
                .body()
                .forEach(events::add);
        events.removeIf(event -> !event.get("resourcePath").asText().endsWith(organization));
        events.removeIf(e -> !e.path("resourceType").asText().equals("KEYSTEAD_ORGANIZATION"));
        return events;
    }
}
