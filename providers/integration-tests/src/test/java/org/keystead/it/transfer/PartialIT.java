package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Partial export and import carry the catalogue and the role templates. */
@EveryDatabase
class PartialIT {

    private static final String TEMPLATES = "org.keystead.access.catalogue.RoleTemplateProvider";

    private final TestRealm realm = TestRealm.create(Shared.server());

    @Test
    void whatAPartialExportHasAnotherRealmTakes() throws IOException {
        realm.preset("customer-types");
        JsonNode exported = export(realm);

        TestRealm other = TestRealm.create(Shared.server());
        Answer added = partialImport(other, exported, "FAIL").expect(200);

        assertThat(added.body().get("added").asInt()).isEqualTo(6);
        assertThat(catalogue(other)).isEqualTo(catalogue(realm));
        assertThat(templates(other)).isEqualTo(templates(realm));
        assertThat(export(other).at("/components").get(TEMPLATES)).hasSize(5);
    }

    @Test
    void whatIsThereIsRefusedSkippedOrOverwritten() throws IOException {
        JsonNode preset = components("four-roles");
        partialImport(realm, preset, "FAIL").expect(200);
        ObjectNode changed = preset.deepCopy();
        ((ObjectNode) changed.at("/components/" + TEMPLATES + "/1/config"))
                .putArray("displayName")
                .add("Head of everything");

        partialImport(realm, changed, "FAIL").expect(409);
        JsonNode skipped = partialImport(realm, changed, "SKIP").expect(200).body();
        assertThat(skipped.get("skipped").asInt()).isEqualTo(5);
        assertThat(templates(realm).toString()).doesNotContain("Head of everything");

        JsonNode overwritten = partialImport(realm, changed, "OVERWRITE").expect(200).body();
        assertThat(overwritten.get("overwritten").asInt()).isEqualTo(5);
        assertThat(templates(realm).toString()).contains("Head of everything");
        assertThat(realm.admin().get(realm.adminPath("/admin-events?max=5")).expect(200).text())
                .contains("Head of everything");
    }

    @Test
    void aFaultChangesNothing() throws IOException {
        ObjectNode broken = components("four-roles").deepCopy();
        ((ObjectNode) broken.at("/components/" + TEMPLATES + "/0/config"))
                .putArray("permission")
                .add("applications: fly");

        Answer answer = partialImport(realm, broken, "OVERWRITE").expect(400);

        assertThat(answer.text()).contains("level");
        assertThat(templates(realm)).isEmpty();
    }

    private static JsonNode export(TestRealm realm) {
        return realm.admin()
                .post(realm.adminPath("/partial-export?exportGroupsAndRoles=true"), null)
                .expect(200)
                .body();
    }

    private static Answer partialImport(TestRealm realm, JsonNode file, String policy) {
        ObjectNode ours = Api.JSON.createObjectNode().put("ifResourceExists", policy);
        ours.set("components", file.get("components"));
        return realm.admin().post(realm.adminPath("/partialImport"), ours);
    }

    private static JsonNode catalogue(TestRealm realm) {
        return realm.admin().get(realm.access("/catalogue")).expect(200).body();
    }

    private static JsonNode templates(TestRealm realm) {
        return realm.admin().get(realm.access("/role-templates")).expect(200).body();
    }

    private static JsonNode components(String preset) throws IOException {
        return Api.JSON.readTree(
                Path.of(System.getProperty("keystead.repository"))
                        .resolve("realm-config/components/" + preset + ".json")
                        .toFile());
    }
}
