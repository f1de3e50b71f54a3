package org.keystead.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.AtOnce;
import org.keystead.it.server.TestRealm;

/** Keys are made, changed and ended by those whose they are, and ended by those above them. */
class ApiKeyManagingIT {

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
    void aNewSecretReplacesTheOldOneAtOnceOrAfterAWhile() {
        JsonNode made = keys.made(boris, name(), Map.of());
        String path = keys.mine("/" + made.get("id").asText() + "/rotate");
        String second = secret(boris.post(path, Map.of()).expect(200).body());

        assertUnknown(secret(made));
        assertThat(keys.allows(second, "view")).isTrue();
        String third = secret(boris.post(path, Map.of("overlapSeconds", 600)).expect(200).body());
        assertThat(keys.allows(second, "view")).isTrue();
        assertThat(keys.allows(third, "view")).isTrue();
        boris.post(path, Map.of("overlapSeconds", 604_801)).expect(400);
        boris.post(path, Map.of()).expect(200);
        assertUnknown(second);
        assertUnknown(third);
    }

    @Test
    void aKeyIsRenamedAndNarrowedAndKeepsItsSecret() {
        JsonNode made = keys.made(boris, name(), Map.of("permissions", manage()));
        String path = keys.mine("/" + made.get("id").asText());
        String name = name();

        assertThat(keys.allows(secret(made), "delete")).isTrue();
        boris.put(path, Map.of("name", name, "permissions", List.of(ApiKeys.domains("read"))))
                .expect(200);
        assertThat(keys.allows(secret(made), "delete")).isFalse();
        assertThat(keys.described(Map.of("apiKey", secret(made))).at("/subject/apiKey/name"))
                .hasToString("\"" + name + "\"");
        boris.put(path, Map.of("name", name, "everything", true, "permissions", manage()))
                .expect(400);
        anna.get(path).expect(404);
        anna.put(path, Map.of("name", "hers")).expect(404);
        anna.delete(path).expect(404);
        anna.post(path + "/rotate", Map.of()).expect(404);
    }

    @Test
    void aNameIsTakenOnce() throws Exception {
        String name = name();
        Callable<Answer> make = () -> keys.make(boris, "acme", name, Map.of());

        try (AtOnce four = new AtOnce(4)) {
            assertThat(four.send(List.of(make, make, make, make)))
                    .extracting(Answer::status)
                    .containsExactlyInAnyOrder(201, 409, 409, 409);
        }
    }

    @Test
    void aKeyEndsWithinWhatTheRealmAllows() {
        JsonNode made = keys.made(boris, name(), Map.of());
        Instant end = Instant.parse(made.get("expiresAt").asText());
        Instant created = Instant.parse(made.get("createdAt").asText());

        assertThat(ChronoUnit.DAYS.between(created, end)).isEqualTo(90);
        String late = Instant.now().plus(366, ChronoUnit.DAYS).toString();
        keys.make(boris, "acme", name(), Map.of("expiresAt", late)).expect(400);
        keys.make(boris, "acme", name(), Map.of("expiresAt", "2020-01-01T00:00:00Z")).expect(400);
        keys.make(boris, "acme", name(), Map.of("endless", true)).expect(400);
    }

    @Test
    void onlyMembersMakeKeys() {
        realm.user("stranger");

        keys.make(realm.as("stranger"), "acme", name(), Map.of()).expect(404);
        keys.make(boris, "nowhere", name(), Map.of()).expect(404);
    }

    @Test
    void changesAreToldAndNoEventHasTheSecret() {
        JsonNode made = keys.made(boris, name(), Map.of());
        String id = made.get("id").asText();
        boris.delete(keys.mine("/" + id)).expect(204);

        JsonNode events =
                realm.admin().get(realm.adminPath("/admin-events?max=100")).expect(200).body();
        assertThat(events)
                .filteredOn(e -> e.get("resourcePath").asText().endsWith(id))
                .extracting(e -> e.get("operationType").asText())
                .containsExactly("DELETE", "CREATE");
        assertThat(events.toString()).doesNotContain(secret(made));
    }

    @Test
    void ownersAndAdministratorsSeeAndEndWhatActsInTheirOrganization() {
        JsonNode made = keys.made(boris, name(), Map.of());
        String id = made.get("id").asText();
        String elsewhere =
                keys.make(boris, "globex", name(), Map.of()).expect(201).body().get("id").asText();
        String inventory = "/organization-access/organizations/acme/api-keys";

        String seen = anna.get(realm.path(inventory)).expect(200).text();
        assertThat(seen).contains(id).contains("boris").doesNotContain(elsewhere);
        boris.get(realm.path(inventory)).expect(403);
        boris.delete(realm.path(inventory + "/" + id)).expect(403);
        anna.delete(realm.path(inventory + "/" + elsewhere)).expect(404);
        anna.delete(realm.path(inventory + "/" + id)).expect(204);
        assertUnknown(secret(made));
        assertThat(realm.admin().get(realm.access("/organizations/globex/api-keys")).text())
                .contains(elsewhere);
    }

    @Test
    void administratorsEndTheKeysOfAUser() {
        realm.organization("acme", "dora");
        realm.grant("acme", "dora", Map.of("section", "domains", "level", "read"));
        Api dora = realm.as("dora");
        JsonNode one = keys.made(dora, name(), Map.of());
        JsonNode two = keys.made(dora, name(), Map.of());
        String path = realm.access("/users/" + realm.user("dora") + "/api-keys");

        assertThat(realm.admin().get(path).expect(200).body()).hasSize(2);
        realm.admin().delete(path + "/" + one.get("id").asText()).expect(204);
        assertUnknown(secret(one));
        assertThat(keys.allows(secret(two), "view")).isTrue();
        realm.admin().delete(path).expect(204);
        assertUnknown(secret(two));
        realm.admin().get(realm.access("/users/nobody/api-keys")).expect(404);
        dora.get(path).expect(403);
    }

    private static void assertUnknown(String secret) {
        assertThat(keys.described(Map.of("apiKey", secret)).toString())
                .isEqualTo("{\"active\":false}");
    }

    private static List<Map<String, Object>> manage() {
        return List.of(ApiKeys.domains("manage"));
    }

    private static String secret(JsonNode made) {
        return made.get("secret").asText();
    }

    private static String name() {
        return "key-" + UUID.randomUUID();
    }
}
