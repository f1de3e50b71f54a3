package org.keystead.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.AtOnce;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** What people try with keys that are not theirs, or with theirs beyond what they are for. */
@EveryDatabase
class ApiKeyAttacksIT {

    private static final int GUESSES = 10_000;
    private static final int AT_ONCE = 4;

    /** Seconds in which all guesses are made, however slow the machine is. */
    private static final int LONG = 7200;

    private ApiKeys keys;
    private TestRealm realm;
    private Api boris;

    @BeforeEach
    void realm() {
        Map<String, ?> settings =
                Map.of(
                        "accessTokenLifespan",
                        LONG,
                        "bruteForceProtected",
                        true,
                        "permanentLockout",
                        true,
                        "failureFactor",
                        3);
        realm = TestRealm.create(Shared.server(), settings);
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("acme", "boris", ApiKeys.domains("manage"));
        keys = new ApiKeys(realm, ResourceServer.of(realm));
        boris = realm.as("boris");
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void guessingLocksNobodyAndTellsNothing() throws Exception {
        JsonNode made = keys.made(boris, "guessed", Map.of());
        String id = made.get("id").asText();
        String no = keys.check(Map.of("apiKey", "nothing"), "acme", "view").expect(200).text();

        Callable<Set<String>> some = () -> guesses(id);
        try (AtOnce several = new AtOnce(AT_ONCE)) {
            assertThat(several.send(Collections.nCopies(AT_ONCE, some)))
                    .allMatch(Set.of(no)::equals);
        }

        assertThat(keys.allows(made.get("secret").asText(), "view")).isTrue();
        realm.as("boris").get(keys.mine("")).expect(200);
        String failures = "/attack-detection/brute-force/users/" + realm.user("boris");
        JsonNode counted = realm.admin().get(realm.adminPath(failures)).expect(200).body();
        assertThat(counted.get("numFailures").asInt()).isZero();
    }

    /** All that is answered to some guesses, half of them at a key that is there. */
    private Set<String> guesses(String id) {
        Set<String> answers = new TreeSet<>();
        for (int i = 0; i < GUESSES / AT_ONCE; i++) {
            String at = i % 2 == 0 ? id : UUID.randomUUID().toString().replace("-", "");
            String guess = Guesses.of(at.substring(0, 22));
            answers.add(keys.check(Map.of("apiKey", guess), "acme", "view").expect(200).text());
        }
        return answers;
    }

    @Test
    void ofManyNewSecretsAtOnceOneCounts() throws Exception {
        JsonNode made = keys.made(boris, "rotated", Map.of());
        String path = keys.mine("/" + made.get("id").asText() + "/rotate");
        Callable<Answer> rotate = () -> boris.post(path, Map.of());

        List<String> secrets = new ArrayList<>(List.of(made.get("secret").asText()));
        try (AtOnce several = new AtOnce(AT_ONCE)) {
            for (Answer answer : several.send(Collections.nCopies(AT_ONCE, rotate))) {
                secrets.add(answer.expect(200).body().get("secret").asText());
            }
        }

        assertThat(secrets).doesNotHaveDuplicates();
        assertThat(secrets).filteredOn(secret -> keys.allows(secret, "view")).hasSize(1);
    }

    @Test
    void aKeyForEverythingInvitesNobodyAndGivesNothing() {
        String everything = keys.everything(realm.as("anna"));
        Api key = Api.bearer(realm.server(), everything);
        String acme = realm.path("/organization-access/organizations/acme");

        key.post(acme + "/invitations", Map.of("email", "eve@example.org")).expect(401);
        key.get(acme + "/members").expect(401);
        key.get(realm.path("/protocol/openid-connect/userinfo")).expect(401);
        key.get(realm.adminPath("")).expect(401);
        key.put(keys.mine("/" + everything.substring(4, 26)), Map.of("name", "wider")).expect(401);
    }
}
