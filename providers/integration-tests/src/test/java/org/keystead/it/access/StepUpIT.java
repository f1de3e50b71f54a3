package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A sensitive section asks for a stronger or fresher login (RFC 9470). */
class StepUpIT {

    private static TestRealm realm;
    private static Api boris;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        ObjectNode catalogue = (ObjectNode) realm.admin().get(realm.access("/catalogue")).body();
        for (JsonNode section : catalogue.get("sections")) {
            if (section.get("key").asText().equals("databases")) {
                ((ObjectNode) section)
                        .putObject("stepUp")
                        .put("acr", "2")
                        .put("maxAge", 300)
                        .putArray("actions")
                        .add("delete");
            }
        }
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
        realm.organization("acme", "boris");
        realm.grant("acme", "boris", Map.of("section", "databases", "level", "manage"));
        boris = realm.as("boris");
    }

    @Test
    void sensitiveActionIsHeldBackAndSaysWhatItTakes() {
        JsonNode result = check("delete");
        assertThat(result.get("allowed").asBoolean()).isFalse();
        assertThat(result.get("level").asText()).isEqualTo("manage");
        assertThat(result.at("/stepUp/acr").asText()).isEqualTo("2");
        assertThat(result.at("/stepUp/maxAge").asInt()).isEqualTo(300);
        assertThat(check("create").get("allowed").asBoolean()).isTrue();
    }

    @Test
    void permissionsTellBeforehandWhatASectionWillAskFor() {
        JsonNode sections =
                boris.get(realm.path("/section-permissions?organization=acme"))
                        .body()
                        .get("sections");
        assertThat(sections.get(0).get("section").asText()).isEqualTo("databases");
        assertThat(sections.get(0).at("/stepUp/acr").asText()).isEqualTo("2");
        assertThat(sections.get(1).has("stepUp")).isFalse();
    }

    @Test
    void requireAnswersWithTheChallengeOfTheStandard() {
        require("databases", "create").expect(204);
        require("finances", "view").expect(403);
        Answer challenge = require("databases", "delete").expect(401);
        assertThat(challenge.header("WWW-Authenticate"))
                .startsWith("Bearer ")
                .contains("error=\"insufficient_user_authentication\"")
                .contains("acr_values=\"2\"")
                .contains("max_age=\"300\"");
    }

    private static Answer require(String section, String action) {
        return boris.get(
                realm.path(
                        "/section-permissions/require?organization=acme&section="
                                + section
                                + "&action="
                                + action));
    }

    private static JsonNode check(String action) {
        return boris.post(
                        realm.path("/section-permissions/check"),
                        Map.of(
                                "checks",
                                List.of(
                                        Map.of(
                                                "organization", "acme",
                                                "section", "databases",
                                                "action", action))))
                .expect(200)
                .body()
                .at("/results/0");
    }
}
