package org.keystead.it.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Bad input gets a clear error, changes nothing, and leaves no stack trace in the log. */
@EveryDatabase
class BadInputIT {

    private static TestRealm realm;
    private static String grants;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        grants = realm.access("/organizations/acme/members/" + realm.user("boris") + "/grants");
    }

    static Stream<Arguments> badGrants() {
        return Stream.of(
                Arguments.of("{", "the body is not JSON"),
                Arguments.of("", "the body is empty"),
                Arguments.of("42", "must be an object"),
                Arguments.of("{\"section\":\"domains\",\"level\":\"read\"} x", "is not JSON"),
                Arguments.of(
                        "{\"section\":\"domains\",\"section\":\"images\",\"level\":\"read\"}",
                        "is not JSON"),
                Arguments.of("{}", "role or section must be given"),
                Arguments.of(
                        "{\"role\":\"account-owner\",\"section\":\"domains\",\"level\":\"read\"}",
                        "role or section must be given"),
                Arguments.of("{\"role\":\"nobody\"}", "role is an unknown role"),
                Arguments.of("{\"role\":7}", "role must be a string"),
                Arguments.of(
                        "{\"section\":\"nothing\",\"level\":\"read\"}",
                        "section is an unknown section: nothing"),
                Arguments.of("{\"section\":\"*\",\"level\":\"read\"}", "section is an unknown"),
                Arguments.of("{\"section\":\"domains\"}", "level is missing"),
                Arguments.of(
                        "{\"section\":\"domains\",\"level\":\"none\"}",
                        "level must be one of read, manage"),
                Arguments.of(
                        "{\"section\":\"domains\",\"level\":\"READ\"}",
                        "level must be one of read, manage"),
                Arguments.of(
                        "{\"section\":\"domains\",\"level\":\"read\",\"except\":\"view\"}",
                        "except must be a list"),
                Arguments.of(
                        "{\"section\":\"domains\",\"level\":\"read\",\"except\":[\"fly\"]}",
                        "except names an action that it has not: fly"),
                Arguments.of(
                        "{\"section\":\"domains\",\"level\":\"read\",\"project\":\"nowhere\"}",
                        "project is an unknown project"),
                Arguments.of(
                        "{\"section\":\"domains\",\"level\":\"read\",\"expiresAt\":\"tomorrow\"}",
                        "expiresAt must be an ISO 8601 time"),
                Arguments.of(
                        "{\"section\":\"domains\",\"level\":\"read\","
                                + "\"expiresAt\":\"2001-01-01T00:00:00Z\"}",
                        "expiresAt must be in the future"),
                Arguments.of(
                        "{\"section\":\"domains\",\"level\":\"read\",\"colour\":\"red\"}",
                        "colour is not known"));
    }

    @ParameterizedTest
    @MethodSource("badGrants")
    void badGrantIsRefusedWithItsFault(String body, String fault) {
        Answer answer = realm.admin().send("POST", grants, body, Map.of()).expect(400);
        assertThat(answer.body().get("error").asText()).isEqualTo("invalid-request");
        assertThat(answer.body().get("error_description").asText()).contains(fault);
        nothingChanged();
    }

    @Test
    void everyFaultIsListedByItsPath() {
        Answer answer =
                realm.admin()
                        .put(
                                realm.access("/catalogue"),
                                Map.of(
                                        "sections",
                                        List.of(
                                                Map.of("key", "one", "includes", List.of("ghost")),
                                                Map.of("key", "one", "scope", "galaxy"),
                                                Map.of("key", 3))))
                        .expect(400);
        assertThat(answer.body().get("faults").findValuesAsText("path"))
                .contains("sections[1].scope", "sections[2].key");
        nothingChanged();
    }

    @Test
    void pagingIsAWholeNumberWithinItsLimit() {
        for (String bad : List.of("first=-1", "max=-1", "max=1001", "first=x", "max=1e3")) {
            realm.admin().get(realm.access("/organizations/acme/members?" + bad)).expect(400);
        }
    }

    @Test
    void hugeBodyIsTooLarge() {
        String body = "{\"role\":\"" + "x".repeat(1_100_000) + "\"}";
        Answer answer = realm.admin().send("POST", grants, body, Map.of()).expect(413);
        assertThat(answer.body().get("error").asText()).isEqualTo("too-large");
        nothingChanged();
    }

    @Test
    void otherTypesThanJsonAreRefused() {
        Answer answer =
                realm.admin().send("POST", grants, "role=x", Map.of("Content-Type", "text/plain"));
        answer.expect(415);
        assertThat(answer.body().get("error").asText()).isEqualTo("unsupported-media-type");
    }

    @Test
    void oneBadCheckIsItsOwnErrorAndTheOthersAreAnswered() {
        Answer answer =
                realm.as("boris")
                        .post(
                                realm.path("/section-permissions/check"),
                                Map.of(
                                        "checks",
                                        List.of(
                                                Map.of("id", "bad", "organization", 5),
                                                Map.of(
                                                        "id", "unknown",
                                                        "organization", "acme",
                                                        "section", "nothing",
                                                        "action", "view"),
                                                Map.of(
                                                        "id", "good",
                                                        "organization", "acme",
                                                        "section", "appearance",
                                                        "action", "view"))))
                        .expect(200);
        assertThat(answer.body().at("/results/0/error").asText()).isEqualTo("invalid-check");
        assertThat(answer.body().at("/results/1/error").asText()).isEqualTo("unknown-section");
        assertThat(answer.body().at("/results/2/allowed").asBoolean()).isTrue();
        assertThat(answer.body().get("results").findValuesAsText("id"))
                .containsExactly("bad", "unknown", "good");
    }

    @Test
    void moreThanAThousandChecksAreRefused() {
        List<Map<String, String>> checks = java.util.Collections.nCopies(1001, Map.of());
        realm.as("boris")
                .post(realm.path("/section-permissions/check"), Map.of("checks", checks))
                .expect(400);
    }

    @Test
    void whatIsHeldAlreadyIsNotGrantedAgain() {
        Map<String, String> grant = Map.of("section", "images", "level", "read");
        String id = realm.grant("acme", "boris", grant);
        Answer again = realm.admin().post(grants, grant).expect(409);
        assertThat(again.body().get("error").asText()).isEqualTo("already-granted");
        realm.admin().delete(grants + "/" + id).expect(204);
    }

    @Test
    void stackTracesStayOutOfTheLog() {
        Supplier<String> log = Shared.server().logFromNow();
        realm.admin().send("POST", grants, "{", Map.of()).expect(400);
        realm.admin().put(realm.access("/preset"), Map.of("preset", "none")).expect(400);
        assertThat(log.get()).doesNotContain("at org.keystead.access");
    }

    private static void nothingChanged() {
        assertThat(realm.admin().get(grants).expect(200).body()).isEmpty();
    }
}
