package org.keystead.it.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The three searches of the OpenID Authorization API 1.0. */
class AuthZenSearchIT {

    private static AuthZenRealm authZen;

    @BeforeAll
    static void realm() {
        authZen = AuthZenRealm.create();
    }

    @Test
    void subjectsAreFound() {
        String search =
                "{\"subject\":{\"type\":\"user\",\"id\":\"ignored\"},\"action\":{\"name\":\"view\"},"
                        + "\"resource\":"
                        + AuthZenRealm.RECORD
                        + "}";
        assertThat(ids(authZen.post("search/subject", search).expect(200).body()))
                .containsExactlyInAnyOrder(
                        authZen.realm().user("alice"),
                        authZen.realm().user("boris"),
                        authZen.realm().user("owner"));
        assertThat(ids(authZen.post("search/subject", search.replace("view", "delete")).body()))
                .containsExactlyInAnyOrder(
                        authZen.realm().user("alice"), authZen.realm().user("owner"));
        for (String unknown :
                List.of(
                        search.replace("\"user\"", "\"robot\""),
                        search.replace("databases", "unicorns"),
                        search.replace("acme/prod", "nowhere"),
                        search.replace("view", "fly"))) {
            assertThat(authZen.post("search/subject", unknown).expect(200).body().get("results"))
                    .isEmpty();
        }
        authZen.post("search/subject", search.replace("\"action\"", "\"act\"")).expect(400);
        authZen.realm().as("alice").post(authZen.path("search/subject"), search).expect(403);
        authZen.realm().as("owner").post(authZen.path("search/subject"), search).expect(200);
        authZen.realm()
                .as("owner")
                .post(authZen.path("search/subject"), search.replace("acme", "globex"))
                .expect(403);
    }

    @Test
    void resourcesAreFound() {
        String search =
                "{\"subject\":"
                        + AuthZenRealm.ALICE
                        + ",\"action\":{\"name\":\"view\"},\"resource\":{\"type\":\"databases\"}}";
        assertThat(ids(authZen.post("search/resource", search).expect(200).body()))
                .containsExactly("acme/prod");
        assertThat(ids(authZen.post("search/resource", search.replace("alice", "boris")).body()))
                .containsExactly("acme", "acme/lab", "acme/prod");
        assertThat(ids(authZen.post("search/resource", search.replace("databases", "news")).body()))
                .isEmpty();
        authZen.realm()
                .as("alice")
                .post(authZen.path("search/resource"), search.replace("alice", "boris"))
                .expect(403);
    }

    @Test
    void actionsAreFoundAndEachIsAllowed() {
        String search =
                "{\"subject\":" + AuthZenRealm.ALICE + ",\"resource\":" + AuthZenRealm.RECORD + "}";
        List<String> names =
                authZen.post("search/action", search).expect(200).body().findValuesAsText("name");
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
                .allMatch(
                        name ->
                                authZen.allowed(
                                        AuthZenRealm.question(
                                                "alice", name, "databases", "acme/prod")));
        authZen.post(
                        "search/action",
                        search.replaceFirst("\\{", "{\"action\":{\"name\":\"view\"},"))
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
            JsonNode page =
                    authZen.post("search/resource", search.formatted(more)).expect(200).body();
            found.addAll(ids(page));
            assertThat(page.at("/page/count").asInt()).isEqualTo(1);
            token = page.at("/page/next_token").asText();
        } while (!token.isEmpty() && found.size() < 10);
        assertThat(found).containsExactly("acme", "acme/lab", "acme/prod");

        String first =
                authZen.post("search/resource", search.formatted(""))
                        .body()
                        .at("/page/next_token")
                        .asText();
        String changed = search.formatted(",\"token\":\"" + first + "\"").replace("view", "update");
        authZen.post("search/resource", changed).expect(400);
        authZen.post("search/resource", search.formatted(",\"token\":\"!\"")).expect(400);
        authZen.post("search/resource", search.formatted(",\"token\":7")).expect(400);
        authZen.post("search/resource", search.formatted("").replace(":1}", ":0}")).expect(400);
    }

    @Test
    void pagesOfSubjectsFollowEachOther() {
        String search =
                "{\"subject\":{\"type\":\"user\"},\"action\":{\"name\":\"view\"},"
                        + "\"resource\":{\"type\":\"databases\",\"id\":\"acme\"},"
                        + "\"page\":{\"limit\":%d%s}}";
        List<String> all = ids(authZen.post("search/subject", search.formatted(500, "")).body());
        List<String> found = new ArrayList<>();
        String more = "";
        do {
            JsonNode page =
                    authZen.post("search/subject", search.formatted(1, more)).expect(200).body();
            found.addAll(ids(page));
            more = ",\"token\":\"" + page.at("/page/next_token").asText() + "\"";
        } while (!more.endsWith(":\"\"") && found.size() < 10);
        assertThat(found).isEqualTo(all).hasSizeGreaterThan(1);
        authZen.post("search/resource", search.formatted(1, more.replace(":\"", ":\"eA")))
                .expect(400);
    }

    private static List<String> ids(JsonNode answer) {
        return answer.get("results").findValuesAsText("id");
    }
}
