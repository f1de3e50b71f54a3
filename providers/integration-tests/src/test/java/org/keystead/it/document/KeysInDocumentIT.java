package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.document.Documents.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A document shows API keys, and makes, changes and ends none. */
@EveryDatabase
class KeysInDocumentIT {

    private static final String MEMBERS = "/organizations/0/members";

    private final TestRealm realm = TestRealm.create(Shared.server());
    private final Documents documents = Documents.of(realm);
    private Api boris;

    @BeforeEach
    void acme() {
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.project("acme", "prod");
        realm.project("acme", "lab");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "manage"));
        boris = realm.as("boris");
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void anExportShowsWhatKeysAreForAndNoSecret() throws Exception {
        JsonNode made =
                make(
                        boris,
                        "deploy",
                        Map.of(
                                "permissions",
                                List.of(Map.of("section", "domains", "level", "read")),
                                "projects",
                                List.of("prod", "lab"),
                                "addresses",
                                List.of("203.0.113.0/24"),
                                "expiresAt",
                                "2027-01-01T00:00:00Z"));
        make(boris, "backup", Map.of("everything", true, "expiresAt", "2027-01-01T00:00:00Z"));
        String secret = made.get("secret").asText();

        JsonNode export = documents.export();

        assertThat(export.at(MEMBERS + "/1/username").asText()).isEqualTo("boris");
        assertThat(export.at(MEMBERS + "/1/apiKeys"))
                .isEqualTo(
                        Api.JSON.readTree(
                                """
                                [{"name": "backup", "everything": true,
                                  "expiresAt": "2027-01-01T00:00:00Z"},
                                 {"name": "deploy",
                                  "permissions": [{"section": "domains", "level": "read"}],
                                  "projects": ["lab", "prod"],
                                  "addresses": ["203.0.113.0/24"],
                                  "expiresAt": "2027-01-01T00:00:00Z"}]
                                """));
        assertThat(export.at(MEMBERS + "/0").has("apiKeys")).isFalse();
        assertThat(export.toString())
                .doesNotContain(secret, secret.substring(4, 26), secret.substring(26, 69))
                .doesNotContainPattern("[0-9a-f]{64}");
    }

    @Test
    void whatWasExportedChangesNothing() {
        make(boris, "deploy", Map.of("everything", true));
        make(realm.as("anna"), "deploy", Map.of("projects", List.of("prod")));
        JsonNode keys = boris.get(mine("")).expect(200).body();
        JsonNode export = documents.export();

        for (String query : List.of("?dry-run=true", "")) {
            Answer answer = documents.send(query, export.toString(), Documents.JSON).expect(200);
            assertThat(steps(answer)).isEmpty();
            assertThat(answer.body().get("skipped")).isEmpty();
        }
        assertThat(boris.get(mine("")).expect(200).body()).isEqualTo(keys);
        assertThat(documents.export()).isEqualTo(export);
    }

    @Test
    void whoeverHoldsNothingIsShownWithTheirKeys() {
        realm.organization("acme", "carl");
        make(realm.as("carl"), "deploy", Map.of());

        JsonNode export = documents.export();

        assertThat(export.at(MEMBERS + "/2/username").asText()).isEqualTo("carl");
        assertThat(export.at(MEMBERS + "/2/grants")).isEmpty();
        assertThat(export.at(MEMBERS + "/2/apiKeys/0/name").asText()).isEqualTo("deploy");
        Answer answer = documents.send("", export.toString(), Documents.JSON).expect(200);
        assertThat(steps(answer)).isEmpty();
        assertThat(answer.body().get("skipped")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dry-run=true", "", "?skip=true"})
    void keysThatAreNotAsTheDocumentSaysAreToldAndLeft(String query) {
        String gone = make(boris, "gone", Map.of()).get("id").asText();
        JsonNode other = make(boris, "other", Map.of("everything", true));
        JsonNode export = documents.export();
        boris.delete(mine("/" + gone)).expect(204);
        boris.put(mine("/" + other.get("id").asText()), Map.of("name", "other")).expect(200);
        make(boris, "later", Map.of());
        JsonNode keys = boris.get(mine("")).expect(200).body();
        ((ObjectNode) export.at("/organizations/0/projects/0")).put("name", "Laboratory");

        Answer answer = documents.send(query, export.toString(), Documents.JSON).expect(200);

        assertThat(steps(answer)).containsExactly("change organizations/acme/projects/lab");
        JsonNode skipped = answer.body().get("skipped");
        assertThat(skipped.findValuesAsText("error"))
                .containsExactly("api-key-missing", "api-key-different");
        assertThat(skipped.findValuesAsText("path"))
                .containsExactly(
                        "organizations[0].members[1].apiKeys[0]",
                        "organizations[0].members[1].apiKeys[1]");
        assertThat(skipped.at("/0/organization").asText()).isEqualTo("acme");
        assertThat(skipped.at("/0/error_description").asText()).startsWith("boris has no API key");
        assertThat(answer.body().at("/summary/skipped").asInt()).isEqualTo(2);
        assertThat(boris.get(mine("")).expect(200).body()).isEqualTo(keys);
    }

    @Test
    void aDocumentThatSaysNothingOfKeysLeavesThem() {
        make(boris, "deploy", Map.of());
        JsonNode export = documents.export();
        JsonNode keys = boris.get(mine("")).expect(200).body();
        ((ObjectNode) export.at(MEMBERS + "/1")).remove("apiKeys");

        Answer answer = documents.send("", export.toString(), Documents.JSON).expect(200);

        assertThat(answer.body().get("skipped")).isEmpty();
        assertThat(boris.get(mine("")).expect(200).body()).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{name: deploy, secret: ksk_}",
                "{name: deploy, everything: true, permissions: []}",
                "{name: deploy, permissions: [{section: domains}]}",
                "{name: deploy, projects: [Prod]}",
                "{name: deploy, addresses: [1]}",
                "{name: deploy, expiresAt: soon}",
                "{name: deploy}, {name: deploy}"
            })
    void malformedKeysAreRefused(String keys) {
        String document =
                "organizations: [{alias: acme, members: [{username: boris, apiKeys: [%s]}]}]";

        assertThat(documents.send("", document.formatted(keys)).expect(400).text())
                .contains("members[0].apiKeys[");
        assertThat(documents.export().at(MEMBERS + "/1/grants")).hasSize(1);
    }

    private JsonNode make(Api maker, String name, Map<String, ?> more) {
        Map<String, Object> key = new HashMap<>(Map.of("name", name, "organization", "acme"));
        key.putAll(more);
        return maker.post(mine(""), key).expect(201).body();
    }

    private String mine(String rest) {
        return realm.path("/organization-access/me/api-keys" + rest);
    }
}
