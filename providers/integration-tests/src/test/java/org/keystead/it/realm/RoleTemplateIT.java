package org.keystead.it.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/**
 * How administrators change templates and catalogue: seeing first what it does, and not blindly.
 */
class RoleTemplateIT {

    private TestRealm realm;

    @BeforeEach
    void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.admin().post(templates(""), helper("domains")).expect(201);
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void dryRunSaysWhatHoldersWouldGainAndChangesNothing() {
        JsonNode before = realm.admin().get(templates("/helper")).expect(200).body();
        assertThat(tried("PUT", "/helper", helper("databases")).get("gained")).isEmpty();
        realm.grant("acme", "boris", Map.of("role", "helper"));

        JsonNode told = tried("PUT", "/helper", helper("databases"));
        assertThat(told.get("conflicts")).isEmpty();
        assertThat(told.at("/gained/0").asText())
                .startsWith("role template helper would give")
                .contains("databases: view")
                .doesNotContain("domains");
        assertThat(realm.admin().get(templates("/helper")).body()).isEqualTo(before);
    }

    @Test
    void roleThatWouldOwnIsToldToGiveEverything() {
        realm.grant("acme", "boris", Map.of("role", "helper"));
        Map<String, Object> owning =
                Map.of("name", "helper", "owner", true, "permissions", List.of());

        assertThat(tried("PUT", "/helper", owning).at("/gained/0").asText())
                .contains("cloud-servers: view", "finances: view");
    }

    @Test
    void newOneIsTriedWithoutBeingMade() {
        Map<String, Object> another = Map.of("name", "another", "permissions", List.of());
        assertThat(tried("POST", "", another).toString())
                .isEqualTo("{\"conflicts\":[],\"gained\":[]}");
        realm.admin().get(templates("/another")).expect(404);
        realm.admin().post(templates("?dry-run=true"), helper("domains")).expect(409);
    }

    @Test
    void dryRunOfARemovalNamesTheGrantsThatGo() {
        String grant = realm.grant("acme", "boris", Map.of("role", "helper"));
        JsonNode told = tried("DELETE", "/helper", null);
        assertThat(told.at("/conflicts/0").asText()).contains(grant);
        JsonNode refused = realm.admin().delete(templates("/helper")).expect(409).body();
        assertThat(refused.get("conflicts")).isEqualTo(told.get("conflicts"));

        realm.admin().delete(templates("/helper?force=true")).expect(204);
    }

    @Test
    void dryRunIsRefusedAsDoingItWouldBe() {
        for (String query : List.of("?dry-run=true", "")) {
            Answer refused = realm.admin().delete(templates("/account-owner" + query));
            assertThat(refused.expect(409).body().get("error").asText()).isEqualTo("last-owner");
        }
        realm.user("viewer");
        realm.administer("viewer", "view-organizations");
        realm.as("viewer").put(templates("/helper?dry-run=true"), helper("domains")).expect(403);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotUndone() {
        String catalogue = realm.access("/catalogue");
        Answer read = realm.admin().get(catalogue).expect(200);
        ObjectNode mine = (ObjectNode) read.body();
        Map<String, String> known = Map.of("If-Match", read.header("ETag"));
        ((ObjectNode) mine.at("/sections/0")).put("name", "Machines");
        realm.admin().send("PUT", catalogue, mine, known).expect(204);

        ((ObjectNode) mine.at("/sections/0")).put("name", "Boxes");
        for (String query : List.of("", "?dry-run=true", "?force=true")) {
            refused(realm.admin().send("PUT", catalogue + query, mine, known));
        }
        refused(realm.admin().send("PUT", catalogue, mine, Map.of("If-Match", "W/\"x\", nothing")));
        assertThat(realm.admin().get(catalogue).body().at("/sections/0/name").asText())
                .isEqualTo("Machines");
        realm.admin().send("PUT", catalogue, mine, Map.of("If-Match", "*")).expect(204);
    }

    @Test
    void templateThatSomebodyElseChangedIsNotReplaced() {
        String tag = realm.admin().get(templates("/helper")).expect(200).header("ETag");
        Map<String, String> known = Map.of("If-Match", tag);
        realm.admin().send("PUT", templates("/helper"), helper("databases"), known).expect(204);

        refused(realm.admin().send("PUT", templates("/helper"), helper("finances"), known));
        realm.admin().put(templates("/helper"), helper("finances")).expect(204);
    }

    private static void refused(Answer answer) {
        assertThat(answer.expect(412).body().get("error").asText()).isEqualTo("changed-meanwhile");
    }

    private JsonNode tried(String method, String path, Object body) {
        return realm.admin()
                .send(method, templates(path + "?dry-run=true"), body, Map.of())
                .expect(200)
                .body();
    }

    private static Map<String, Object> helper(String section) {
        return Map.of(
                "name",
                "helper",
                "permissions",
                List.of(Map.of("section", section, "level", "read")));
    }

    private String templates(String rest) {
        return realm.access("/role-templates" + rest);
    }
}
