package org.keystead.it.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.document.Documents.JSON;
import static org.keystead.it.document.Documents.YAML;
import static org.keystead.it.document.Documents.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A realm becomes what its document says, once. */
@EveryDatabase
class DocumentIT {

    private static final String ACME =
            """
            organizations:
              - alias: acme
                projects:
                  - alias: prod
                    name: "Production: süd 🚀"
                    attributes:
                      region: [eu-north, "1"]
                  - alias: lab
                    enabled: false
                roles:
                  - name: deployer
                    permissions:
                      - {section: cloud-servers, level: manage, except: [delete]}
                members:
                  - username: Anna
                    grants:
                      - role: account-owner
                  - username: boris
                    grants:
                      - {role: deployer, project: prod, expiresAt: "2099-01-01T01:00:00+01:00"}
                      - {section: finances, level: read}
            """;

    private final TestRealm realm = TestRealm.create(Shared.server());
    private final Documents documents = Documents.of(realm);

    @BeforeEach
    void acme() {
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris", "carl");
        realm.grant("acme", "carl", Map.of("section", "domains", "level", "read"));
    }

    @Test
    void realmBecomesWhatTheDocumentSaysOnce() {
        Answer plan = documents.send("?dry-run=true", ACME).expect(200);
        assertThat(documents.export().at("/organizations/0/projects")).isEmpty();
        Answer done = documents.send("", ACME).expect(200);

        assertThat(done.body()).isEqualTo(plan.body());
        assertThat(steps(done))
                .containsExactly(
                        "create organizations/acme/projects/prod",
                        "create organizations/acme/projects/lab",
                        "create organizations/acme/roles/deployer",
                        "remove organizations/acme/members/carl/grants",
                        "create organizations/acme/members/anna/grants",
                        "create organizations/acme/members/boris/grants",
                        "create organizations/acme/members/boris/grants");
        assertThat(done.body().at("/steps/3/before/section").asText()).isEqualTo("domains");
        assertThat(done.body().at("/summary/create").asInt()).isEqualTo(6);
        JsonNode boris =
                realm.as("boris")
                        .get(realm.path("/section-permissions?organization=acme&project=prod"))
                        .expect(200)
                        .body();
        assertThat(boris.findValuesAsText("section")).contains("cloud-servers", "finances");
        assertThat(boris.at("/project/name").asText()).isEqualTo("Production: süd 🚀");

        assertThat(steps(documents.send("", ACME).expect(200))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, YAML})
    void exportSaysWhatImportWouldNotChange(String type) {
        documents.send("", ACME).expect(200);
        Answer export = documents.export("", type).expect(200);

        assertThat(export.header("Content-Type")).startsWith(type);
        assertThat(steps(documents.send("", export.text(), type).expect(200))).isEmpty();
        assertThat(documents.export("", type).text()).isEqualTo(export.text());
    }

    @EveryKeycloak
    @Test
    void exportedRealmIsMadeAgainInAnEmptyOne() {
        documents.send("", ACME).expect(200);
        JsonNode export = documents.export();
        TestRealm other = TestRealm.create(Shared.server());
        other.organization("acme", "anna", "boris");
        other.admin().post(other.access("/import"), export).expect(200);

        assertThat(Documents.of(other).export()).isEqualTo(export);
        other.delete();
    }

    @Test
    void oneOrganizationIsExportedAndImportedAlone() {
        realm.organization("globex", "dora");
        Answer one = documents.export("?organization=acme", YAML).expect(200);
        assertThat(one.text()).contains("alias: acme").doesNotContain("globex", "catalogue");
        documents.send("?organization=acme", one.text()).expect(200);

        Answer other = documents.send("?organization=globex", ACME).expect(400);
        assertThat(other.body().at("/faults/0/path").asText()).isEqualTo("organizations[0].alias");
        documents.send("?organization=acme", "catalogue: {sections: []}\n").expect(400);
        documents.export("?organization=nonesuch", YAML).expect(404);
    }

    @Test
    void partsThatAreLeftOutStayAsTheyAre() {
        documents.send("", ACME).expect(200);
        JsonNode before = documents.export();
        documents.send("", "organizations: []\n").expect(200);
        documents.send("", "organizations: [{alias: acme}]\n").expect(200);
        assertThat(documents.export()).isEqualTo(before);

        Answer done =
                documents.send("", "organizations: [{alias: acme, projects: []}]\n").expect(200);
        assertThat(steps(done))
                .containsExactly(
                        "remove organizations/acme/projects/lab",
                        "remove organizations/acme/projects/prod",
                        "remove organizations/acme/members/boris/grants");
    }

    @Test
    void organizationsAreMadeAndRenamedButNeverDeleted() {
        String made = "organizations: [{alias: initech, name: Initech GmbH}]\n";
        assertThat(steps(documents.send("", made).expect(200)))
                .containsExactly("create organizations/initech");
        assertThat(steps(documents.send("", made.replace("GmbH", "AG")).expect(200)))
                .containsExactly("change organizations/initech");
        assertThat(documents.export().findValuesAsText("name")).contains("Initech AG", "acme");

        Answer taken =
                documents
                        .send("", "organizations: [{alias: acme, name: Initech AG}]\n")
                        .expect(409);
        assertThat(taken.body().get("error").asText()).isEqualTo("organization-exists");
    }

    @Test
    void catalogueAndTemplatesBecomeThoseOfTheDocument() {
        String catalogue =
                """
                catalogue:
                  sections:
                    - {key: pumps, name: Pumps}
                roleTemplates:
                  - {name: boss, owner: true, permissions: [{section: "*", level: manage}]}
                organizations:
                  - alias: acme
                    members:
                      - {username: anna, grants: [{role: boss}]}
                """;
        Answer refused = documents.send("", catalogue).expect(409);
        assertThat(refused.body().get("error").asText()).isEqualTo("grants-would-be-lost");

        Answer plan = documents.send("?force=true&dry-run=true", catalogue).expect(200);
        Answer done = documents.send("?force=true", catalogue).expect(200);
        assertThat(done.body()).isEqualTo(plan.body());
        assertThat(steps(done))
                .containsExactly(
                        "change catalogue",
                        "remove role-templates/account-owner",
                        "create role-templates/boss",
                        "create organizations/acme/members/anna/grants");
        assertThat(done.body().at("/steps/0/conflicts").toString()).contains("domains");
        assertThat(steps(documents.send("", catalogue).expect(200))).isEmpty();
    }

    @Test
    void everyStepIsAnAdminEvent() {
        documents.send("", ACME).expect(200);
        List<String> events = new ArrayList<>();
        realm.admin()
                .get(realm.adminPath("/admin-events?max=7"))
                .expect(200)
                .body()
                .forEach(
                        event ->
                                events.add(
                                        event.get("operationType").asText()
                                                + " "
                                                + event.get("resourceType").asText()));
        assertThat(events)
                .containsExactlyInAnyOrder(
                        "CREATE KEYSTEAD_PROJECT",
                        "CREATE KEYSTEAD_PROJECT",
                        "CREATE KEYSTEAD_ROLE",
                        "DELETE KEYSTEAD_GRANT",
                        "CREATE KEYSTEAD_GRANT",
                        "CREATE KEYSTEAD_GRANT",
                        "CREATE KEYSTEAD_GRANT");
    }

    @Test
    void whoMayNotManageOrganizationsGetsNothing() {
        realm.as("anna").get(realm.access("/export")).expect(403);
        realm.as("anna").post(realm.access("/import"), Map.of()).expect(403);
        documents.send("", ACME, "text/plain").expect(415);
    }

    @Test
    void whoMaySeeOrganizationsExportsAndWhoMayManageThemImports() {
        realm.administer("anna", "view-organizations");
        Api viewer = realm.as("anna");
        viewer.get(realm.access("/export")).expect(200);
        viewer.get(realm.access("/schema")).expect(200);
        viewer.post(realm.access("/import"), Map.of()).expect(403);
        viewer.post(realm.access("/import?dry-run=true"), Map.of()).expect(403);
        realm.administer("boris", "manage-organizations");
        realm.as("boris").post(realm.access("/import"), Map.of()).expect(200);
    }
}
