package org.keystead.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keystead.it.database.SharedPostgres;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.TestRealm;

/** Where the secret of a key is looked for after everything that can be done with one. */
@EveryDatabase
class KeySecretsIT {

    private final TestRealm realm =
            TestRealm.create(
                    SharedPostgres.server(),
                    Map.of("eventsEnabled", true, "eventsExpiration", 3600));

    @Test
    void noSecretIsInDatabaseLogOrAnswer() {
        realm.preset("section-levels");
        realm.organization("acme", "boris");
        realm.grant("acme", "boris", ApiKeys.domains("manage"));
        ApiKeys keys = new ApiKeys(realm, ResourceServer.of(realm));
        ExchangedKeys machines = ExchangedKeys.of(realm);
        Api boris = realm.as("boris");
        JsonNode made = keys.made(boris, "deploy", Map.of());
        String first = made.get("secret").asText();
        String path = keys.mine("/" + made.get("id").asText());
        String second =
                boris.post(path + "/rotate", Map.of("overlapSeconds", 600))
                        .expect(200)
                        .body()
                        .get("secret")
                        .asText();

        List<String> answers =
                Stream.of(first, second)
                        .flatMap(secret -> everywhere(keys, machines, boris, secret))
                        .map(Answer::text)
                        .toList();
        boris.put(path, Map.of("name", "renamed", "everything", true)).expect(200);
        boris.delete(path).expect(204);
        List<String> events =
                Stream.of("/events", "/admin-events")
                        .map(kind -> realm.admin().get(realm.adminPath(kind)).expect(200).text())
                        .toList();
        String dump = SharedPostgres.database().dump();

        assertThat(events).allSatisfy(text -> assertThat(text).contains(made.get("id").asText()));
        assertThat(dump).contains(realm.name());
        for (String secret : List.of(first, second)) {
            // a part would do for whoever guesses the rest
            String random = secret.substring(26, 69);
            assertThat(answers).noneMatch(text -> text.contains(random));
            assertThat(events).noneMatch(text -> text.contains(random));
            assertThat(dump.contains(random)).isFalse();
            assertThat(SharedPostgres.server().log().contains(random)).isFalse();
        }
        realm.delete();
    }

    /** Where a key is shown as it should be, and where people put it by mistake. */
    private Stream<Answer> everywhere(
            ApiKeys keys, ExchangedKeys machines, Api boris, String secret) {
        String check = realm.path("/section-permissions/check");
        Api gateway = keys.gateway();
        Api holder = Api.bearer(realm.server(), secret);
        return Stream.of(
                keys.check(Map.of("apiKey", secret), "acme", "view"),
                gateway.post(realm.path("/section-permissions/api-key"), Map.of("apiKey", secret)),
                machines.exchange(secret, Map.of()),
                machines.exchange(secret + "x", Map.of()),
                holder.get(realm.path("/section-permissions")),
                boris.get(realm.path("/section-permissions/require?section=" + secret)),
                boris.get(keys.mine("/" + secret)),
                gateway.post(check, "{\"subject\":{\"apiKey\":\"" + secret + "\"},"),
                gateway.post(check, Map.of("subject", Map.of("apiKey", List.of(secret)))),
                gateway.post(check, Map.of("subject", Map.of("apiKey", secret, "address", secret))),
                keys.make(boris, "acme", "other", Map.of("addresses", List.of(secret))));
    }
}
