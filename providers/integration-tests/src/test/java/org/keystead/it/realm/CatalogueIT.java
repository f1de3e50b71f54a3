package org.keystead.it.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** How administrators change the catalogue of a realm that has grants. */
class CatalogueIT {

    private TestRealm realm;

    @BeforeEach
    void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void catalogueThatWouldTakeTheMeaningOfGrantsIsRefusedUnlessForced() {
        String id = realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
        Answer refused =
                realm.admin()
                        .put(realm.access("/preset"), Map.of("preset", "four-roles"))
                        .expect(409);
        assertThat(refused.body().get("error").asText()).isEqualTo("grants-would-be-lost");
        assertThat(refused.body().get("conflicts").toString())
                .contains("domains", realm.user("anna"));
        String grants =
                realm.access("/organizations/acme/members/" + realm.user("boris") + "/grants");
        assertThat(realm.admin().get(grants).body().findValuesAsText("id")).containsExactly(id);

        realm.admin()
                .put(realm.access("/preset?force=true"), Map.of("preset", "four-roles"))
                .expect(204);
        assertThat(realm.admin().get(grants).body()).isEmpty();
        assertThat(
                        realm.admin()
                                .get(realm.access("/role-templates"))
                                .body()
                                .findValuesAsText("name"))
                .contains("admin", "manager", "developer", "accountant");
    }

    @Test
    void dryRunSaysWhatDoingItWouldSay() {
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
        List<Map<String, Object>> catalogues =
                List.of(
                        Map.of("sections", List.of()),
                        Map.of("sections", List.of(Map.of("key", "finances"))),
                        Map.of("sections", List.of(Map.of("key", "x", "includes", List.of("y")))));
        for (Map<String, Object> catalogue : catalogues) {
            sameAsDone(catalogue);
        }
        ObjectNode without = (ObjectNode) realm.admin().get(realm.access("/catalogue")).body();
        for (JsonNode section : without.get("sections")) {
            ObjectNode copy = without.deepCopy();
            copy.putArray("sections")
                    .addAll(
                            StreamSupport.stream(without.get("sections").spliterator(), false)
                                    .filter(other -> !other.equals(section))
                                    .toList());
            sameAsDone(copy);
        }
    }

    /** A refusal of the dry run is that of the real one, and so are the conflicts. */
    private void sameAsDone(Object catalogue) {
        Object before = realm.admin().get(realm.access("/catalogue")).body();
        Answer dry = realm.admin().put(realm.access("/catalogue?dry-run=true"), catalogue);
        Answer done = realm.admin().put(realm.access("/catalogue"), catalogue);
        if (dry.status() == 200) {
            JsonNode conflicts = dry.body().get("conflicts");
            assertThat(done.status()).as(dry.text()).isEqualTo(conflicts.isEmpty() ? 204 : 409);
            assertThat(done.status() == 409 ? done.body().get("conflicts") : conflicts)
                    .isEqualTo(conflicts);
        } else {
            assertThat(done.status()).as(done.text()).isEqualTo(dry.status());
            assertThat(done.body()).isEqualTo(dry.body());
        }
        realm.admin().put(realm.access("/catalogue"), before).expect(204);
    }

    @Test
    void dryRunShowsWhatIsHeldAlreadyAndWouldGiveMore() {
        realm.admin()
                .post(
                        realm.access("/role-templates"),
                        Map.of(
                                "name",
                                "everything",
                                "permissions",
                                List.of(Map.of("section", "*", "level", "read"))))
                .expect(201);
        realm.grant("acme", "boris", Map.of("role", "everything"));
        String grant = realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
        ObjectNode catalogue =
                (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
        assertThat(gained(catalogue)).isEmpty();

        section(catalogue, "domains").put("availability", "owner-only");
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
        section(catalogue, "domains").put("availability", "grantable");
        ((ArrayNode) catalogue.get("sections")).addObject().put("key", "fresh");

        assertThat(gained(catalogue))
                .anyMatch(line -> line.contains(grant) && line.contains("domains: view"))
                .anyMatch(
                        line ->
                                line.startsWith("role template everything would give")
                                        && line.contains("domains: view")
                                        && line.contains("fresh: view"))
                .hasSize(2);
        JsonNode plan =
                realm.admin()
                        .post(realm.access("/import?dry-run=true"), Map.of("catalogue", catalogue))
                        .expect(200)
                        .body();
        assertThat(plan.at("/steps/0/gained")).hasSize(2);
        JsonNode preset =
                realm.admin()
                        .put(
                                realm.access("/preset?dry-run=true"),
                                Map.of("preset", "section-levels"))
                        .expect(200)
                        .body();
        assertThat(preset.get("gained").toString()).contains(grant);
        assertThat(preset.get("conflicts").toString()).contains(realm.user("boris"));
    }

    private List<String> gained(JsonNode catalogue) {
        List<String> lines = new ArrayList<>();
        realm.admin()
                .put(realm.access("/catalogue?dry-run=true"), catalogue)
                .expect(200)
                .body()
                .get("gained")
                .forEach(line -> lines.add(line.asText()));
        return lines;
    }

    private static ObjectNode section(JsonNode catalogue, String key) {
        for (JsonNode section : catalogue.get("sections")) {
            if (section.get("key").asText().equals(key)) {
                return (ObjectNode) section;
            }
        }
        throw new AssertionError("no section " + key);
    }

    @Test
    void catalogueIsReadAsItWasWritten() {
        JsonNode before = realm.admin().get(realm.access("/catalogue")).expect(200).body();
        realm.admin().put(realm.access("/catalogue"), before).expect(204);
        assertThat(realm.admin().get(realm.access("/catalogue")).body()).isEqualTo(before);
    }

    @Test
    void nativeComponentSaveIsHeldToTheSameRules() {
        JsonNode component =
                realm.admin()
                        .get(
                                realm.adminPath(
                                        "/components?type=org.keystead.access.catalogue.CatalogueProvider"))
                        .expect(200)
                        .body()
                        .get(0);
        ((ObjectNode) component.get("config")).putArray("section").add("domains: includes ghost");
        Answer refused =
                realm.admin()
                        .put(
                                realm.adminPath("/components/" + component.get("id").asText()),
                                component);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("unknown section: ghost");
    }
}
