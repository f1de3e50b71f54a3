package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/**
 * What tools do that apply a realm file piece by piece through Keycloak's admin REST, as
 * keycloak-config-cli does: our lines are refused there, since nobody would hold what they say.
 */
class FileAttributesIT {

    private static TestRealm realm;

    @BeforeAll
    static void realm() {
        // a realm without admin events is held to it as well
        realm = TestRealm.create(Shared.server(), Map.of("adminEventsEnabled", false));
        realm.preset("section-levels");
    }

    @AfterAll
    static void delete() {
        realm.delete();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keystead.projects",
                "keystead.roles",
                "keystead.grants",
                "keystead.approvals",
                "keystead.keys"
            })
    void lineOfARealmFileIsNoAttribute(String name) {
        Map<String, List<String>> attributes = Map.of(name, List.of("anna: role account-owner"));
        Answer created =
                realm.admin()
                        .post(
                                realm.adminPath("/organizations"),
                                Map.of(
                                        "name",
                                        "Globex",
                                        "alias",
                                        "globex",
                                        "attributes",
                                        attributes));
        assertThat(created.expect(400).text()).contains(name, "document");
        assertThat(realm.admin().get(realm.adminPath("/organizations?search=globex")).body())
                .isEmpty();

        String acme = realm.adminPath("/organizations/" + realm.organization("acme"));
        ObjectNode changed = (ObjectNode) realm.admin().get(acme).body();
        changed.put("description", "changed").putPOJO("attributes", attributes);
        assertThat(realm.admin().put(acme, changed).expect(400).text()).contains(name);
        JsonNode stored = realm.admin().get(acme).body();
        assertThat(stored.path("attributes").has(name)).isFalse();
        assertThat(stored.path("description").asText()).isEmpty();
    }

    @Test
    void otherAttributesAreKeycloaksBusiness() {
        String acme = realm.adminPath("/organizations/" + realm.organization("acme"));
        ObjectNode changed = (ObjectNode) realm.admin().get(acme).body();
        Map<String, List<String>> attributes =
                Map.of("keystead.requires-strong-factor", List.of("true"), "vat", List.of("SE1"));

        realm.admin().put(acme, changed.putPOJO("attributes", attributes)).expect(204);

        assertThat(realm.admin().get(acme).body().get("attributes")).hasSize(2);
    }
}
