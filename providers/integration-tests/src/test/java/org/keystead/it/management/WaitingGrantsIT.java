package org.keystead.it.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;

/** No grant waits for a catalogue that makes more of it. */
@EveryDatabase
class WaitingGrantsIT extends Delegating {

    @Test
    void grantThatWouldDoNothingIsRefusedAtEveryDoor() {
        realm.admin().put(realm.access("/catalogue"), ownerOnly("network")).expect(204);
        List<Map<String, String>> idle =
                List.of(
                        manage("network"),
                        Map.of("section", "billing", "level", "read", "project", "lab"),
                        Map.of("section", "vps", "level", "read", "project", "lab"),
                        Map.of("role", "customer-billing", "project", "lab"));
        for (Map<String, String> grant : idle) {
            for (Api caller : List.of(maria, adam)) {
                assertIdle(caller.post(grants("eve"), grant));
                assertIdle(caller.post(grants("eve") + "?dry-run=true", grant));
                assertIdle(caller.put(grants("eve"), List.of(grant)));
                assertIdle(caller.put(grants("eve") + "?dry-run=true", List.of(grant)));
                assertIdle(
                        caller.post(
                                own("/invitations"),
                                Map.of("email", "new@example.org", "grants", List.of(grant))));
            }
            JsonNode each = maria.post(grants("eve"), List.of(grant)).expect(207).body();
            assertThat(each.at("/0/error").asText()).isEqualTo("grant-without-effect");
            assertIdle(realm.admin().post(members("eve") + "/grants", grant));
        }
        assertThat(realm.admin().get(members("eve") + "/grants").body()).isEmpty();

        maria.post(grants("eve"), Map.of("role", "customer-tech", "project", "lab")).expect(201);
    }

    /** What was given while it did something stays, and stands in nobody's way. */
    @Test
    void grantThatDoesNothingAnyMoreIsKeptAndTaken() {
        Map<String, String> network = Map.of("section", "network", "level", "read");
        String id = realm.grant("acme", "eve", network);
        realm.admin().put(realm.access("/catalogue"), ownerOnly("network")).expect(204);

        maria.put(grants("eve"), List.of(network, Map.of("section", "compute", "level", "read")))
                .expect(204);
        assertThat(realm.admin().get(members("eve") + "/grants").body().findValuesAsText("id"))
                .contains(id)
                .hasSize(2);
        adam.delete(grants("eve") + "/" + id).expect(204);
    }

    @Test
    void nobodyGivesWhatAnotherCatalogueWouldMakeMoreOf() {
        realm.admin().put(realm.access("/catalogue"), ownerOnly("network")).expect(204);
        maria.post(own("/roles"), role("mixed", Map.of(), read("compute"), manage("network")))
                .expect(201);
        maria.post(
                        own("/roles"),
                        role("project-mixed", Map.of(), read("compute"), manage("billing")))
                .expect(201);

        hal.post(own("/roles"), role("mine", Map.of(), manage("network"))).expect(403);
        hal.post(grants("hal"), Map.of("role", "mixed")).expect(403);
        hal.post(grants("hal"), Map.of("role", "project-mixed", "project", "lab")).expect(403);
        maria.post(grants("hal"), Map.of("role", "mixed")).expect(201);

        realm.grant("acme", "eve", Map.of("section", "members", "level", "manage"));
        realm.grant("acme", "eve", Map.of("section", "compute", "level", "read"));
        Api eve = realm.as("eve");
        eve.post(
                        grants("eve"),
                        Map.of(
                                "section",
                                "compute",
                                "level",
                                "manage",
                                "except",
                                List.of("create", "update", "delete")))
                .expect(403);
    }

    @Test
    void everySectionIsForOwnersToGive() {
        Map<String, ?> everything = role("everything", Map.of(), manage("*"));
        for (JsonNode section :
                realm.admin().get(realm.access("/catalogue")).body().get("sections")) {
            realm.grant("acme", "hal", Map.of("section", section.get("key"), "level", "manage"));
        }

        adam.post(own("/roles"), everything).expect(403);
        hal.post(own("/roles"), everything).expect(403);
        hal.post(grants("hal"), Map.of("role", "customer-admin")).expect(403);
        hal.post(grants("hal"), Map.of("section", "*", "level", "read")).expect(400);
        maria.post(own("/roles"), everything).expect(201);
        adam.post(grants("eve"), Map.of("role", "everything")).expect(403);
        adam.put(own("/roles/everything"), role("everything", Map.of())).expect(403);
        maria.post(grants("eve"), Map.of("role", "everything")).expect(201);

        adam.post(grants("hal"), Map.of("role", "customer-admin")).expect(201);
    }

    private static void assertIdle(Answer answer) {
        assertThat(error(answer.expect(409))).isEqualTo("grant-without-effect");
    }

    private ObjectNode ownerOnly(String key) {
        ObjectNode catalogue =
                (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
        for (JsonNode section : (ArrayNode) catalogue.get("sections")) {
            if (section.get("key").asText().equals(key)) {
                ((ObjectNode) section).put("availability", "owner-only");
            }
        }
        return catalogue;
    }
}
