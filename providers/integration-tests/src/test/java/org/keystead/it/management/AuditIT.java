package org.keystead.it.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Every change of who may do what raises an admin event, whoever made it. */
class AuditIT {

    private static TestRealm realm;
    private static Api anna;
    private static String acme;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        anna = realm.as("anna");
        acme = realm.path("/organization-access/organizations/acme");
    }

    @Test
    void grantsByAnOwnerAreRecordedWithActorBeforeAndAfter() throws Exception {
        String grants = acme + "/members/" + realm.user("boris") + "/grants";
        String id =
                anna.post(grants, Map.of("section", "domains", "level", "read"))
                        .expect(201)
                        .body()
                        .get("id")
                        .asText();
        anna.delete(grants + "/" + id).expect(204);

        JsonNode removed = event("DELETE", "KEYSTEAD_GRANT", id);
        JsonNode created = event("CREATE", "KEYSTEAD_GRANT", id);
        assertThat(created.at("/authDetails/userId").asText()).isEqualTo(realm.user("anna"));
        assertThat(representation(created).at("/after/section").asText()).isEqualTo("domains");
        assertThat(representation(created).has("before")).isFalse();
        assertThat(representation(removed).at("/before/level").asText()).isEqualTo("read");
        assertThat(removed.get("resourcePath").asText()).contains(realm.user("boris"));
    }

    @Test
    void projectsAndRolesAreRecorded() {
        anna.post(acme + "/projects", Map.of("alias", "audited", "name", "Audited")).expect(201);
        anna.put(acme + "/projects/audited", Map.of("alias", "audited", "name", "New")).expect(204);
        anna.delete(acme + "/projects/audited").expect(204);
        Map<String, Object> role =
                Map.of(
                        "name",
                        "reader",
                        "permissions",
                        List.of(Map.of("section", "*", "level", "read")));
        anna.post(acme + "/roles", role).expect(201);
        anna.put(acme + "/roles/reader", role).expect(204);
        anna.delete(acme + "/roles/reader").expect(204);

        assertThat(operations("KEYSTEAD_PROJECT")).containsExactly("DELETE", "UPDATE", "CREATE");
        assertThat(operations("KEYSTEAD_ROLE")).containsExactly("DELETE", "UPDATE", "CREATE");
    }

    @Test
    void catalogueAndTemplatesAreRecorded() {
        assertThat(operations("KEYSTEAD_CATALOGUE")).contains("UPDATE");
        assertThat(operations("KEYSTEAD_ROLE_TEMPLATE")).contains("CREATE");
    }

    private static JsonNode event(String operation, String type, String id) {
        for (JsonNode event : events(type)) {
            if (event.get("operationType").asText().equals(operation)
                    && event.get("resourcePath").asText().endsWith(id)) {
                return event;
            }
        }
        throw new AssertionError("no " + operation + " of " + type + " " + id);
    }

    private static List<String> operations(String type) {
        List<String> operations = new ArrayList<>();
        events(type).forEach(event -> operations.add(event.get("operationType").asText()));
        return operations;
    }

    /** Newest first. Keycloak's own filter knows only its own types. */
    private static List<JsonNode> events(String type) {
        List<JsonNode> events = new ArrayList<>();
        realm.admin()
                .get(realm.adminPath("/admin-events?max=1000"))
                .expect(200)
                .body()
                .forEach(
                        event -> {
                            if (event.path("resourceType").asText().equals(type)) {
                                events.add(event);
                            }
                        });
        return events;
    }

    private static JsonNode representation(JsonNode event) throws Exception {
        return Api.JSON.readTree(event.get("representation").asText());
    }
}
