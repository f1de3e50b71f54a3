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
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A document with something wrong in it changes nothing, or nothing of the part that is wrong. */
class BrokenDocumentIT {

    private static final String GOOD = "{alias: good, projects: [{alias: fresh}]}";
    private static TestRealm realm;

    @BeforeAll
    static void organizations() {
        realm = TestRealm.create(Shared.server());
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
        JsonNode before = export();

        Answer refused = send("", document).expect(status);
        assertThat(refused.text()).contains(problem);
        assertThat(send("?dry-run=true", document).expect(status).body()).isEqualTo(refused.body());
        assertThat(export()).isEqualTo(before);

        JsonNode done = send("?skip=true", document).expect(200).body();
        assertThat(done.at("/skipped/0/path").asText()).isEqualTo("organizations[1]");
        assertThat(done.at("/skipped").toString()).contains(problem);
        assertThat(done.at("/summary/skipped").asInt()).isEqualTo(1);
        assertThat(export().at("/organizations/0")).isEqualTo(before.at("/organizations/0"));
        assertThat(export().toString()).contains("fresh");
        send("", "organizations: [{alias: good, projects: []}]").expect(200);
    }

    @Test
    void aFileThatEndsEarlyIsRefusedWholeWhateverIsAsked() {
        JsonNode before = export();
        String whole = "{\"organizations\":[{\"alias\":\"good\",\"projects\":[{\"alias\":\"x\"}]}";
        for (String query : new String[] {"", "?skip=true"}) {
            Answer refused =
                    realm.admin().send("POST", realm.access("/import" + query), whole, Map.of());
            assertThat(refused.expect(400).text()).contains("not JSON from beginning to end");
        }
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void everyFaultIsListedAtOnce() {
        Answer refused =
                send(
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
        send("", document).expect(409);
        send("?force=true", document).expect(200);
    }

    @Test
    void aBrokenCatalogueIsLeftAsItIs() {
        String document =
                "catalogue: {sections: [{key: a, includes: [ghost]}]}\n"
                        + "organizations: ["
                        + GOOD
                        + "]\n";
        assertThat(send("", document).expect(400).text())
                .contains("catalogue.sections[0].includes");
        JsonNode done = send("?skip=true", document).expect(200).body();
        assertThat(done.at("/skipped/0/path").asText()).isEqualTo("catalogue");
        assertThat(export().at("/catalogue/sections").size()).isGreaterThan(10);
        send("", "organizations: [{alias: good, projects: []}]").expect(200);
    }

    private static Answer send(String query, String document) {
        return realm.admin()
                .send(
                        "POST",
                        realm.access("/import" + query),
                        document,
                        Map.of("Content-Type", "application/yaml"));
    }

    private static JsonNode export() {
        return realm.admin().get(realm.access("/export")).expect(200).body();
    }
}
