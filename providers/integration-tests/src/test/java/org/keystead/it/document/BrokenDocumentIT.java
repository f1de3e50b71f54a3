package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A document with something wrong in it changes nothing, or nothing of the part that is wrong. */
@EveryDatabase
class BrokenDocumentIT {

    private static final String GOOD = "{alias: good, projects: [{alias: fresh}]}";
    private static TestRealm realm;
    private static Documents documents;

    @BeforeAll
    static void organizations() {
        realm = TestRealm.create(Shared.server());
        documents = Documents.of(realm);
        realm.preset("section-levels");
        realm.organization("good");
        realm.organization("acme", "anna", "boris");
        realm.user("stranger");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
    }

    @AfterAll
    static void end() {
        realm.delete();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "members: [{username: nobody}] | 400 | organizations[1].members[0].username is an unknown user: nobody",
                "members: [{username: stranger}] | 400 | organizations[1].members[0].username is no member of the organization: stranger",
                "members: [{username: anna, grants: [{section: ghosts, level: read}]}] | 400 | organizations[1].members[0].grants[0].section is an unknown section: ghosts",
                "members: [{username: anna, grants: [{role: ghost}]}] | 400 | organizations[1].members[0].grants[0].role is an unknown role",
                "alias: good | 400 | is there twice",
                "projects: [{alias: a}, {alias: a}] | 400 | organizations[1].projects[1] is there twice: a",
                "members: [{username: boris}] | 409 | organizations[1] (acme): an organization keeps an owner",
                "members: [{username: anna, grants: [{role: account-owner, expiresAt: 2099-01-01T00:00:00Z}]}] | 409 | an organization keeps an owner"
            })
    void refusedWholeOrSkippedInPart(String broken, int status, String problem) {
        String organization = broken.startsWith("alias") ? broken : "alias: acme, " + broken;
        String document = "organizations: [" + GOOD + ", {" + organization + "}]\n";
        JsonNode before = documents.export();

        Answer refused = documents.send("", document).expect(status);
        assertThat(refused.text()).contains(problem);
        assertThat(documents.send("?dry-run=true", document).expect(status).body())
                .isEqualTo(refused.body());
        assertThat(documents.export()).isEqualTo(before);

        JsonNode done = documents.send("?skip=true", document).expect(200).body();
        assertThat(done.at("/skipped/0/path").asText()).isEqualTo("organizations[1]");
        assertThat(done.at("/skipped").toString()).contains(problem);
        assertThat(done.at("/summary/skipped").asInt()).isEqualTo(1);
        assertThat(documents.export().at("/organizations/0"))
                .isEqualTo(before.at("/organizations/0"));
        assertThat(documents.export().toString()).contains("fresh");
        documents.send("", "organizations: [{alias: good, projects: []}]").expect(200);
    }

    @Test
    void aFileThatEndsEarlyIsRefusedWholeWhateverIsAsked() {
        JsonNode before = documents.export();
        String whole = "{\"organizations\":[{\"alias\":\"good\",\"projects\":[{\"alias\":\"x\"}]}";
        for (String query : new String[] {"", "?skip=true"}) {
            Answer refused = documents.send(query, whole, Documents.JSON);
            assertThat(refused.expect(400).text()).contains("not JSON from beginning to end");
        }
        assertThat(documents.export()).isEqualTo(before);
    }

    @Test
    void everyFaultIsListedAtOnce() {
        Answer refused =
                documents
                        .send(
                                "",
                                "organizations: [{alias: Bad Alias}, {alias: acme, wrong: 1},"
                                        + " {alias: acme, roles: [{name: account-owner}]}]\n")
                        .expect(400);
        assertThat(refused.body().get("faults").findValuesAsText("path"))
                .contains("organizations[0].alias", "organizations[1].wrong")
                .contains("organizations[2].alias", "organizations[2].roles[0]");
    }

    @Test
    void anOwnerMayBeTakenByForce() {
        realm.organization("forced", "dora");
        realm.grant("forced", "dora", Map.of("role", "account-owner"));
        String document = "organizations: [{alias: forced, members: []}]\n";
        documents.send("", document).expect(409);
        documents.send("?force=true", document).expect(200);
    }

    @Test
    void aBrokenCatalogueIsLeftAsItIs() {
        String document =
                "catalogue: {sections: [{key: a, includes: [ghost]}]}\n"
                        + "organizations: ["
                        + GOOD
                        + "]\n";
        assertThat(documents.send("", document).expect(400).text())
                .contains("catalogue.sections[0].includes");
        JsonNode done = documents.send("?skip=true", document).expect(200).body();
        assertThat(done.at("/skipped/0/path").asText()).isEqualTo("catalogue");
        assertThat(documents.export().at("/catalogue/sections").size()).isGreaterThan(10);
        documents.send("", "organizations: [{alias: good, projects: []}]").expect(200);
    }
}
