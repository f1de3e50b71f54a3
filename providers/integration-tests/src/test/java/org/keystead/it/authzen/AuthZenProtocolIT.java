package org.keystead.it.authzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;

/** What the OpenID Authorization API 1.0 says about requests, errors and metadata. */
class AuthZenProtocolIT {

    private static AuthZenRealm authZen;

    @BeforeAll
    static void realm() {
        authZen = AuthZenRealm.create();
    }

    static Stream<String> malformed() {
        String good = AuthZenRealm.question("alice", "view", "databases", "acme/prod");
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
                good.replace(AuthZenRealm.RECORD, "\"acme\""),
                good.replace("\"subject\"", "\"subjects\""),
                good.replace("\"action\"", "\"Action\""),
                good.replace("\"resource\"", "\"thing\""),
                good.substring(0, good.length() - 1) + ",\"context\":3}",
                good.replace("\"id\":\"alice\"", "\"id\":\"alice\",\"properties\":[]"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedQuestionIs400WithAString(String body) {
        Answer answer = authZen.post("evaluation", body).expect(400);
        assertThat(answer.body().isTextual()).as(answer.text()).isTrue();
        assertThat(answer.body().asText()).isNotBlank();
    }

    @Test
    void anotherContentTypeIs400AndNot415() {
        Answer answer =
                authZen.gateway()
                        .send(
                                "POST",
                                authZen.path("evaluation"),
                                AuthZenRealm.question("alice", "view", "databases", "acme/prod"),
                                Map.of("Content-Type", "text/plain"));
        assertThat(answer.expect(400).body().isTextual()).isTrue();
    }

    @Test
    void unknownMembersAreIgnored() {
        String question = AuthZenRealm.question("alice", "view", "databases", "acme/prod");
        assertThat(authZen.allowed(question.replaceFirst("\\{", "{\"colour\":\"red\","))).isTrue();
    }

    @Test
    void requestIdComesBackWithAnswersAndErrors() {
        for (String body :
                List.of("{", AuthZenRealm.question("alice", "view", "databases", "acme/prod"))) {
            Answer answer =
                    authZen.gateway()
                            .send(
                                    "POST",
                                    authZen.path("evaluation"),
                                    body,
                                    Map.of("X-Request-ID", "req-17"));
            assertThat(answer.header("X-Request-ID")).isEqualTo("req-17");
        }
    }

    @Test
    void formIsRefusedAsEverythingElseIs() {
        Answer answer =
                authZen.gateway()
                        .send(
                                "POST",
                                authZen.path("evaluation"),
                                "%",
                                Map.of(
                                        "Content-Type",
                                        "application/x-www-form-urlencoded",
                                        "X-Request-ID",
                                        "req-18"));
        assertThat(answer.expect(400).body().asText())
                .isEqualTo("The body must be application/json, not a form.");
        assertThat(answer.header("X-Request-ID")).isEqualTo("req-18");
    }

    @Test
    void metadataNamesEveryEndpointForEverybody() {
        JsonNode metadata =
                Api.anonymous(authZen.realm().server())
                        .get(
                                authZen.realm()
                                        .path(
                                                "/section-permissions/.well-known/authzen-configuration"))
                        .expect(200)
                        .body();
        String root = authZen.realm().server().url() + authZen.realm().path("/section-permissions");
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

    /** Nobody who writes a test has to think of it: what every test asks for goes through here. */
    @Test
    void trafficThatIsNotAsTheDocumentSaysEndsItsTest() {
        assertThatThrownBy(
                        () ->
                                authZen.gateway()
                                        .get(
                                                authZen.realm()
                                                        .path("/section-permissions?colour=red")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("getMyPermissions: parameter colour");
    }

    @Test
    void openApiIsServedToEverybody() {
        JsonNode document =
                Api.anonymous(authZen.realm().server())
                        .get(authZen.realm().path("/section-permissions/openapi"))
                        .expect(200)
                        .body();
        assertThat(document.get("openapi").asText()).isEqualTo("3.1.0");
        assertThat(document.get("paths").has("/realms/{realm}/section-permissions/check")).isTrue();
    }
}
