package org.keystead.it.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several evaluations at once in the OpenID Authorization API 1.0. */
class AuthZenBatchIT {

    private static AuthZenRealm authZen;

    @BeforeAll
    static void realm() {
        authZen = AuthZenRealm.create();
    }

    @Test
    void batchAnswersInOrderOverItsDefaults() {
        JsonNode all =
                batch(
                        "",
                        "{}",
                        "{\"subject\":{\"type\":\"user\",\"id\":\"gus\"}}",
                        "{\"action\":{\"name\":7}}",
                        "3",
                        "{\"action\":{\"name\":\"delete\"}}");
        assertThat(decisionsOf(all)).containsExactly(true, false, false, false, true);
        assertThat(all.at("/evaluations/2/context/error/status").asInt()).isEqualTo(400);
        assertThat(all.at("/evaluations/3/context/error/message").asText()).isNotBlank();
    }

    @Test
    void batchEndsWhereItsSemanticSays() {
        String bad = "{\"action\":{\"name\":\"fly\"}}";
        assertThat(decisionsOf(batch("deny_on_first_deny", "{}", bad, "{}")))
                .containsExactly(true, false);
        assertThat(decisionsOf(batch("permit_on_first_permit", bad, "{}", bad)))
                .containsExactly(false, true);
        assertThat(decisionsOf(batch("execute_all", bad, "{}", bad)))
                .containsExactly(false, true, false);
        authZen.post("evaluations", wholeBatch("at_random", "{}")).expect(400);
    }

    @Test
    void batchWithoutItemsIsOneEvaluation() {
        String question = AuthZenRealm.question("alice", "view", "databases", "acme/prod");
        assertThat(
                        authZen.post("evaluations", question)
                                .expect(200)
                                .body()
                                .get("decision")
                                .asBoolean())
                .isTrue();
        JsonNode empty = authZen.post("evaluations", wholeBatch("")).expect(200).body();
        assertThat(empty.get("decision").asBoolean()).isTrue();
        authZen.post("evaluations", question.replaceFirst("\\{", "{\"evaluations\":5,"))
                .expect(400);
    }

    private static JsonNode batch(String semantic, String... items) {
        return authZen.post("evaluations", wholeBatch(semantic, items)).expect(200).body();
    }

    private static String wholeBatch(String semantic, String... items) {
        String options =
                semantic.isEmpty()
                        ? ""
                        : "\"options\":{\"evaluations_semantic\":\"" + semantic + "\"},";
        return "{"
                + options
                + "\"subject\":"
                + AuthZenRealm.ALICE
                + ",\"action\":{\"name\":\"view\"},\"resource\":"
                + AuthZenRealm.RECORD
                + ",\"evaluations\":["
                + String.join(",", items)
                + "]}";
    }

    private static List<Boolean> decisionsOf(JsonNode answer) {
        List<Boolean> decisions = new ArrayList<>();
        answer.get("evaluations").forEach(e -> decisions.add(e.get("decision").asBoolean()));
        return decisions;
    }
}
