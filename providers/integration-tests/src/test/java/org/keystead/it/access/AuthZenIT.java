package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** The rules of the OpenID Authorization API 1.0. */
class AuthZenIT {

    private static final String ALICE = "{\"type\":\"user\",\"id\":\"alice\"}";
    private static final String RECORD = "{\"type\":\"databases\",\"id\":\"acme/prod\"}";

    private static TestRealm realm;
    private static Api gateway;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "alice", "boris", "owner");
        realm.organization("globex", "gus");
        realm.project("acme", "lab");
        realm.project("acme", "prod");
        realm.grant("acme", "owner", Map.of("role", "account-owner"));
        realm.grant(
                "acme",
                "alice",
                Map.of("section", "databases", "level", "manage", "project", "prod"));
        realm.grant("acme", "boris", Map.of("section", "databases", "level", "read"));
        gateway = ResourceServer.of(realm);
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                Arguments.of("alice", "delete", "databases", "acme/prod", true),
                Arguments.of("alice", "manage", "databases", "acme/prod", true),
                Arguments.of("alice", "read", "firewall", "acme/prod", true),
                Arguments.of("alice", "view", "databases", "acme/lab", false),
                Arguments.of("alice", "view", "databases", "acme", false),
                Arguments.of("boris", "view", "databases", "acme", true),
                Arguments.of("boris", "delete", "databases", "acme", false),
                Arguments.of("boris", "manage", "databases", "acme", false),
                Arguments.of("boris", "none", "databases", "acme", false),
                Arguments.of("boris", "fly", "databases", "acme", false),
                Arguments.of("boris", "view", "unicorns", "acme", false),
                Arguments.of("boris", "view", "databases", "nowhere", false),
                Arguments.of("boris", "view", "databases", "acme/nowhere", false),
                Arguments.of("boris", "view", "databases", "globex", false),
                Arguments.of("nobody", "view", "databases", "acme", false));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void evaluationDecides(String user, String action, String type, String id, boolean expected) {
        Answer answer = evaluate(question(user, action, type, id)).expect(200);
        assertThat(answer.body().get("decision").isBoolean()).isTrue();
        assertThat(answer.body().get("decision").asBoolean()).isEqualTo(expected);
    }

    @Test
    void subjectMayBeNamedByItsIdAndOnlyUsersAreSubjects() {
        assertThat(allowed(question(realm.user("alice"), "view", "databases", "acme/prod")))
                .isTrue();
        assertThat(
                        allowed(
                                question("alice", "view", "databases", "acme/prod")
                                        .replace("\"user\"", "\"robot\"")))
                .isFalse();
    }

    static Stream<String> malformed() {
        String good = question("alice", "view", "databases", "acme/prod");
        return Stream.of(
                "",
                "{",
                "[]",
                "7",
                "{}",
                good.replace("\"view\"", "123"),
                good.replace("\"view\"", "true"),
                good.replace("\"view\"", "null"),
                good.replace("\"view\"", "\"\""),
                good.replace("\"alice\"", "7"),
                good.replace("\"databases\"", "{}"),
                good.replace(RECORD, "\"acme\""),
                good.replace("\"subject\"", "\"subjects\""),
                good.replace("\"action\"", "\"Action\""),
                good.replace("\"resource\"", "\"thing\""),
                good.substring(0, good.length() - 1) + ",\"context\":3}",
                good.replace("\"id\":\"alice\"", "\"id\":\"alice\",\"properties\":[]"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedQuestionIs400WithAString(String body) {
        Answer answer = evaluate(body).expect(400);
        assertThat(answer.body().isTextual()).as(answer.text()).isTrue();
        assertThat(answer.body().asText()).isNotBlank();
    }

    @Test
    void anotherContentTypeIs400AndNot415() {
        Answer answer =
                gateway.send(
                        "POST",
                        path("evaluation"),
                        question("alice", "view", "databases", "acme/prod"),
                        Map.of("Content-Type", "text/plain"));
        assertThat(answer.expect(400).body().isTextual()).isTrue();
    }

    @Test
    void unknownMembersAreIgnored() {
        String question = question("alice", "view", "databases", "acme/prod");
        assertThat(allowed(question.replaceFirst("\\{", "{\"colour\":\"red\","))).isTrue();
    }

    @Test
    void requestIdComesBackWithAnswersAndErrors() {
        for (String body : List.of("{", question("alice", "view", "databases", "acme/prod"))) {
            Answer answer =
                    gateway.send(
                            "POST", path("evaluation"), body, Map.of("X-Request-ID", "req-17"));
            assertThat(answer.header("X-Request-ID")).isEqualTo("req-17");
        }
    }

    @Test
    void callersAskAboutThemselvesUnlessTheyAreResourceServers() {
        Api alice = realm.as("alice");
        String self = question("alice", "view", "databases", "acme/prod");
        assertThat(
                        alice.post(path("evaluation"), self)
                                .expect(200)
                                .body()
                                .get("decision")
                                .asBoolean())
                .isTrue();
        String other = question("boris", "view", "databases", "acme");
        assertThat(alice.post(path("evaluation"), other).expect(403).body().isTextual()).isTrue();
        Answer anonymous = Api.anonymous(realm.server()).post(path("evaluation"), self).expect(401);
        assertThat(anonymous.body().isTextual()).isTrue();
        assertThat(anonymous.header("WWW-Authenticate")).startsWith("Bearer");
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
        post("evaluations", wholeBatch("at_random", "{}")).expect(400);
    }

    @Test
    void batchWithoutItemsIsOneEvaluation() {
        String question = question("alice", "view", "databases", "acme/prod");
        assertThat(post("evaluations", question).expect(200).body().get("decision").asBoolean())
                .isTrue();
        JsonNode empty = post("evaluations", wholeBatch("")).expect(200).body();
        assertThat(empty.get("decision").asBoolean()).isTrue();
        post("evaluations", question.replaceFirst("\\{", "{\"evaluations\":5,")).expect(400);
    }

    @Test
    void subjectsAreFound() {
        String search =
                "{\"subject\":{\"type\":\"user\",\"id\":\"ignored\"},\"action\":{\"name\":\"view\"},"
                        + "\"resource\":"
                        + RECORD
                        + "}";
        assertThat(ids(post("search/subject", search).expect(200).body()))
                .containsExactly(realm.user("alice"), realm.user("boris"), realm.user("owner"));
        assertThat(ids(post("search/subject", search.replace("view", "delete")).body()))
                .containsExactly(realm.user("alice"), realm.user("owner"));
        for (String unknown :
                List.of(
                        search.replace("\"user\"", "\"robot\""),
                        search.replace("databases", "unicorns"),
                        search.replace("acme/prod", "nowhere"),
                        search.replace("view", "fly"))) {
            assertThat(post("search/subject", unknown).expect(200).body().get("results")).isEmpty();
        }
        post("search/subject", search.replace("\"action\"", "\"act\"")).expect(400);
        realm.as("alice").post(path("search/subject"), search).expect(403);
        realm.as("owner").post(path("search/subject"), search).expect(200);
        realm.as("owner")
                .post(path("search/subject"), search.replace("acme", "globex"))
                .expect(403);
    }

    @Test
    void resourcesAreFound() {
        String search =
                "{\"subject\":"
                        + ALICE
                        + ",\"action\":{\"name\":\"view\"},\"resource\":{\"type\":\"databases\"}}";
        assertThat(ids(post("search/resource", search).expect(200).body()))
                .containsExactly("acme/prod");
        assertThat(ids(post("search/resource", search.replace("alice", "boris")).body()))
                .containsExactly("acme", "acme/lab", "acme/prod");
        assertThat(ids(post("search/resource", search.replace("databases", "news")).body()))
                .isEmpty();
        realm.as("alice")
                .post(path("search/resource"), search.replace("alice", "boris"))
                .expect(403);
    }

    @Test
    void actionsAreFoundAndEachIsAllowed() {
        String search = "{\"subject\":" + ALICE + ",\"resource\":" + RECORD + "}";
        List<String> names =
                post("search/action", search).expect(200).body().findValuesAsText("name");
        assertThat(names)
                .containsExactly(
                        "view",
                        "view-secrets",
                        "create",
                        "update",
                        "delete",
                        "restore-backup",
                        "read",
                        "manage");
        assertThat(names)
                .allMatch(name -> allowed(question("alice", name, "databases", "acme/prod")));
        post("search/action", search.replaceFirst("\\{", "{\"action\":{\"name\":\"view\"},"))
                .expect(400);
    }

    @Test
    void pagesFollowTheirTokensAndBelongToTheirSearch() {
        String search =
                "{\"subject\":{\"type\":\"user\",\"id\":\"boris\"},"
                        + "\"action\":{\"name\":\"view\"},\"resource\":{\"type\":\"databases\"},"
                        + "\"page\":{\"limit\":1%s}}";
        List<String> found = new ArrayList<>();
        String token = "";
        do {
            String more = token.isEmpty() ? "" : ",\"token\":\"" + token + "\"";
            JsonNode page = post("search/resource", search.formatted(more)).expect(200).body();
            found.addAll(ids(page));
            assertThat(page.at("/page/count").asInt()).isEqualTo(1);
            token = page.at("/page/next_token").asText();
        } while (!token.isEmpty() && found.size() < 10);
        assertThat(found).containsExactly("acme", "acme/lab", "acme/prod");

        String first =
                post("search/resource", search.formatted(""))
                        .body()
                        .at("/page/next_token")
                        .asText();
        String changed = search.formatted(",\"token\":\"" + first + "\"").replace("view", "update");
        post("search/resource", changed).expect(400);
        post("search/resource", search.formatted(",\"token\":\"!\"")).expect(400);
        post("search/resource", search.formatted(",\"token\":7")).expect(400);
        post("search/resource", search.formatted("").replace(":1}", ":0}")).expect(400);
    }

    @Test
    void metadataNamesEveryEndpointForEverybody() {
        JsonNode metadata =
                Api.anonymous(realm.server())
                        .get(realm.path("/section-permissions/.well-known/authzen-configuration"))
                        .expect(200)
                        .body();
        String root = realm.server().url() + realm.path("/section-permissions");
        assertThat(metadata.get("policy_decision_point").asText()).isEqualTo(root);
        assertThat(metadata.get("access_evaluation_endpoint").asText())
                .isEqualTo(root + "/access/v1/evaluation");
        for (String endpoint :
                List.of(
                        "search_subject_endpoint",
                        "search_resource_endpoint",
                        "search_action_endpoint")) {
            assertThat(metadata.get(endpoint).asText()).startsWith(root + "/access/v1/search/");
        }
    }

    @Test
    void openApiIsServedToEverybody() {
        JsonNode document =
                Api.anonymous(realm.server())
                        .get(realm.path("/section-permissions/openapi"))
                        .expect(200)
                        .body();
        assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.get("paths").has("/realms/{realm}/section-permissions/check")).isTrue();
    }

    private static JsonNode batch(String semantic, String... items) {
        return post("evaluations", wholeBatch(semantic, items)).expect(200).body();
    }

    private static String wholeBatch(String semantic, String... items) {
        String options =
                semantic.isEmpty()
                        ? ""
                        : "\"options\":{\"evaluations_semantic\":\"" + semantic + "\"},";
        return "{"
                + options
                + "\"subject\":"
                + ALICE
                + ",\"action\":{\"name\":\"view\"},\"resource\":"
                + RECORD
                + ",\"evaluations\":["
                + String.join(",", items)
                + "]}";
    }

    private static List<Boolean> decisionsOf(JsonNode answer) {
        List<Boolean> decisions = new ArrayList<>();
        answer.get("evaluations").forEach(e -> decisions.add(e.get("decision").asBoolean()));
        return decisions;
    }

    private static List<String> ids(JsonNode answer) {
        return answer.get("results").findValuesAsText("id");
    }

    private static boolean allowed(String question) {
        return evaluate(question).expect(200).body().get("decision").asBoolean();
    }

    private static Answer evaluate(String body) {
        return post("evaluation", body);
    }

    private static Answer post(String end, String body) {
        return gateway.post(path(end), body);
    }

    private static String path(String end) {
        return realm.path("/section-permissions/access/v1/" + end);
    }

    private static String question(String user, String action, String type, String id) {
        return "{\"subject\":{\"type\":\"user\",\"id\":\"%s\"},\"action\":{\"name\":\"%s\"},\"resource\":{\"type\":\"%s\",\"id\":\"%s\"}}"
                .formatted(user, action, type, id);
    }
}
