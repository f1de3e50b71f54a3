package org.keystead.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.Statements;
import org.keystead.it.server.TestRealm;

/** A key never allows more than its user may do, nor more than it was narrowed to. */
@EveryDatabase
class ApiKeysIT {

    private static TestRealm realm;
    private static ApiKeys keys;
    private static Api anna;
    private static Api boris;

    @BeforeAll
    static void realm() {
        keys = ApiKeys.atAcme();
        realm = keys.realm();
        anna = realm.as("anna");
        boris = realm.as("boris");
    }

    @Test
    void aKeyIsToldOnceAndAllowsWhatItIsFor() {
        JsonNode made = keys.made(boris, name(), Map.of());
        String secret = made.get("secret").asText();

        assertThat(secret).matches("ksk_[0-9A-Za-z]{73}").contains(made.get("id").asText());
        Answer shown = boris.get(keys.mine("/" + made.get("id").asText())).expect(200);
        assertThat(shown.body().has("secret")).isFalse();
        assertThat(boris.get(keys.mine("")).expect(200).text()).doesNotContain(secret);
        JsonNode answer = keys.check(Map.of("apiKey", secret), "acme", "view").expect(200).body();
        assertThat(answer.at("/results/0/allowed").asBoolean()).isTrue();
        assertThat(answer.at("/subject/username").asText()).isEqualTo("boris");
        assertThat(answer.at("/subject/apiKey/id")).isEqualTo(made.get("id"));
        assertThat(answer.at("/subject/apiKey/name")).isEqualTo(made.get("name"));
        assertThat(keys.allows(secret, "delete")).isFalse();
    }

    @Test
    void aKeyForNothingMayNothing() {
        JsonNode made = keys.made(boris, name(), Map.of("permissions", List.of()));

        assertThat(keys.allows(secret(made), "view")).isFalse();
        assertThat(keys.described(Map.of("apiKey", secret(made))).get("sections")).isEmpty();
    }

    @Test
    void aKeyIsForItsOrganizationAlone() {
        JsonNode made = keys.made(boris, name(), Map.of());

        Answer elsewhere = keys.check(Map.of("apiKey", secret(made)), "globex", "view").expect(200);
        assertThat(elsewhere.body().at("/results/0/allowed").asBoolean()).isFalse();
        assertThat(keys.check(Map.of("username", "boris"), "globex", "view").text())
                .contains("\"allowed\":true");
    }

    @Test
    void aKeyForProjectsCountsInThemAlone() {
        JsonNode made = keys.made(boris, name(), Map.of("projects", List.of("prod")));
        JsonNode described = keys.described(Map.of("apiKey", secret(made)));

        assertThat(keys.allows(secret(made), "view")).isFalse();
        assertThat(described.get("sections")).isEmpty();
        assertThat(described.at("/projects/0/alias").asText()).isEqualTo("prod");
        assertThat(described.at("/projects/0/sections/0/section").asText()).isEqualTo("domains");
        assertThat(described.get("projects")).hasSize(1);
    }

    @Test
    void nobodyMakesAKeyForMoreThanTheyHave() {
        String name = name();
        Map<String, Object> more =
                Map.of("permissions", List.of(Map.of("section", "databases", "level", "read")));

        keys.make(boris, "acme", name, more).expect(403);
        assertThat(boris.get(keys.mine("")).text()).doesNotContain(name);
    }

    @Test
    void aKeyFollowsItsUserAtOnce() {
        realm.organization("acme", "carla");
        String grant =
                realm.grant("acme", "carla", Map.of("section", "domains", "level", "manage"));
        Api carla = realm.as("carla");
        Map<String, ?> key = Map.of("name", name(), "organization", "acme", "everything", true);
        String everything = secret(carla.post(keys.mine(""), key).expect(201).body());
        assertThat(keys.allows(everything, "delete")).isTrue();

        realm.admin()
                .delete(
                        realm.access(
                                "/organizations/acme/members/"
                                        + realm.user("carla")
                                        + "/grants/"
                                        + grant))
                .expect(204);
        assertThat(keys.allows(everything, "delete")).isFalse();
        assertThat(keys.described(Map.of("apiKey", everything)).get("active").asBoolean()).isTrue();

        enable("carla", false);
        assertUnknown(everything);
        enable("carla", true);
        assertThat(keys.described(Map.of("apiKey", everything)).get("active").asBoolean()).isTrue();

        String member =
                realm.adminPath(
                        "/organizations/"
                                + realm.organization("acme")
                                + "/members/"
                                + realm.user("carla"));
        realm.admin().delete(member).expect(204);
        assertUnknown(everything);
        realm.organization("acme", "carla");
        assertUnknown(everything);
    }

    @Test
    void whatDoesNotCountIsAllTheSame() {
        JsonNode ended = keys.made(boris, name(), Map.of());
        boris.delete(keys.mine("/" + ended.get("id").asText())).expect(204);
        JsonNode bound = keys.made(boris, name(), Map.of("addresses", List.of("203.0.113.0/24")));
        TestRealm other = TestRealm.create(Shared.server());
        String foreign = secret(keys.made(boris, name(), Map.of()));
        String mistyped = foreign.substring(0, 30) + "x".repeat(foreign.length() - 30);
        String text = keys.check(Map.of("apiKey", "nothing"), "acme", "view").text();

        for (Map<String, String> subject :
                List.of(
                        Map.of("apiKey", secret(ended)),
                        Map.of("apiKey", secret(bound)),
                        Map.of("apiKey", secret(bound), "address", "198.51.100.7"),
                        Map.of("apiKey", secret(bound), "address", "no address"),
                        Map.of("apiKey", mistyped),
                        Map.of("apiKey", Guesses.of(foreign.substring(4, 26))))) {
            assertThat(keys.check(subject, "acme", "view").expect(200).text()).isEqualTo(text);
            assertThat(keys.described(subject).toString()).isEqualTo("{\"active\":false}");
        }
        assertThat(text).contains("\"subject\":null").contains("\"allowed\":false");
        assertThat(
                        new ApiKeys(other, ResourceServer.of(other))
                                .check(Map.of("apiKey", foreign), "acme", "view")
                                .text())
                .isEqualTo(text);
        assertThat(keys.allows(Map.of("apiKey", secret(bound), "address", "203.0.113.7"), "view"))
                .isTrue();
        other.delete();
    }

    @Test
    void onlyResourceServersAreToldWhoseAKeyIsInACheck() {
        JsonNode made = keys.made(boris, name(), Map.of());

        new ApiKeys(realm, anna).check(Map.of("apiKey", secret(made)), "acme", "view").expect(403);
    }

    @Test
    void aKeyIsNoToken() {
        Api key = Api.bearer(realm.server(), secret(keys.made(boris, name(), Map.of())));

        key.get(keys.mine("")).expect(401);
        key.get(realm.path("/section-permissions?organization=acme")).expect(401);
        keys.make(key, "acme", name(), Map.of()).expect(401);
    }

    @Test
    void authZenKnowsKeys() {
        JsonNode made = keys.made(boris, name(), Map.of());

        assertThat(evaluate(keys.gateway(), secret(made), "view")).isTrue();
        assertThat(evaluate(keys.gateway(), secret(made), "delete")).isFalse();
        assertThat(evaluate(keys.gateway(), made.get("id").asText(), "view")).isTrue();
        assertThat(evaluate(keys.gateway(), "nothing", "view")).isFalse();
        assertThat(evaluate(anna, secret(made), "view")).isTrue();
        evaluation(anna, made.get("id").asText(), "view").expect(403);
    }

    private static boolean evaluate(Api caller, String id, String action) {
        return evaluation(caller, id, action).expect(200).body().get("decision").asBoolean();
    }

    private static Answer evaluation(Api caller, String id, String action) {
        return caller.post(
                realm.path("/section-permissions/access/v1/evaluation"),
                Map.of(
                        "subject", Map.of("type", "api-key", "id", id),
                        "action", Map.of("name", action),
                        "resource", Map.of("type", "domains", "id", "acme")));
    }

    @Test
    void aWarmKeyCostsNoStatement() {
        String secret = secret(keys.made(boris, name(), Map.of()));
        String wrong = secret(keys.made(boris, name(), Map.of()));
        boris.delete(keys.mine("/" + wrong.substring(4, 26))).expect(204);
        for (String shown : List.of(secret, wrong)) {
            Statements.of(realm, () -> keys.check(Map.of("apiKey", shown), "acme", "view"));
            long user =
                    Statements.of(
                            realm, () -> keys.check(Map.of("username", "boris"), "acme", "view"));
            assertThat(
                            Statements.of(
                                    realm,
                                    () -> keys.check(Map.of("apiKey", shown), "acme", "view")))
                    .isEqualTo(user);
        }
    }

    private static void assertUnknown(String secret) {
        assertThat(keys.described(Map.of("apiKey", secret)).toString())
                .isEqualTo("{\"active\":false}");
    }

    private static void enable(String user, boolean enabled) {
        realm.admin()
                .put(realm.adminPath("/users/" + realm.user(user)), Map.of("enabled", enabled))
                .expect(204);
    }

    private static String secret(JsonNode made) {
        return made.get("secret").asText();
    }

    private static String name() {
        return "key-" + UUID.randomUUID();
    }
}
