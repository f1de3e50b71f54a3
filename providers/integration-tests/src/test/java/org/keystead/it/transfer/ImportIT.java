package org.keystead.it.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.Shared;

/** One JSON brings a realm with everything of ours in it, or brings nothing. */
@EveryDatabase
class ImportIT {

    private final Api admin = Shared.admin();

    @EveryKeycloak
    @Test
    void importedMembersMayDoWhatTheFileSays() {
        RealmFile file = ImportedAcme.file();
        admin.post("/admin/realms", file.json()).expect(201);

        JsonNode bo = permissions(file, "bo", "acme&project=prod");
        assertThat(bo.get("owner").asBoolean()).isFalse();
        assertThat(bo.at("/roles/0").asText()).isEqualTo("deployer");
        assertThat(bo.get("sections").findValuesAsText("section"))
                .containsExactly("apps", "domains");
        assertThat(bo.at("/sections/0/except/0").asText()).isEqualTo("delete");
        assertThat(bo.at("/project/name").asText()).isEqualTo("Produktion; \"Süd\" 🚀");
        assertThat(permissions(file, "bo", "acme").get("sections").findValuesAsText("section"))
                .containsExactly("domains");
        assertThat(permissions(file, "anna", "acme").get("owner").asBoolean()).isTrue();
        assertThat(permissions(file, "carl", "acme").get("sections")).isEmpty();
    }

    /** Keycloak brings organizations as well while they are off. */
    @Test
    void whatIsHeldComesWhileOrganizationsAreOff() {
        RealmFile file = ImportedAcme.file();
        String realm = "/admin/realms/" + file.name();
        ObjectNode off = (ObjectNode) file.json();
        admin.post("/admin/realms", off.put("organizationsEnabled", false)).expect(201);

        admin.put(realm, Map.of("organizationsEnabled", true)).expect(204);

        assertThat(permissions(file, "anna", "acme").get("owner").asBoolean()).isTrue();
        assertThat(permissions(file, "bo", "acme&project=prod").at("/roles/0").asText())
                .isEqualTo("deployer");
    }

    @Test
    void nothingOfOursIsStoredAsAnAttribute() {
        RealmFile file = ImportedAcme.file();
        admin.post("/admin/realms", file.json()).expect(201);

        String path = "/admin/realms/" + file.name() + "/organizations?briefRepresentation=false";
        JsonNode organization = admin.get(path).expect(200).body().get(0);
        assertThat(organization.get("attributes").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("tier");
    }

    @EveryKeycloak
    @Test
    void grantsKeepWhoGaveThemAndWhenAndUntilWhen() {
        RealmFile file = ImportedAcme.file();
        admin.post("/admin/realms", file.json()).expect(201);

        String organization =
                "/admin/realms/" + file.name() + "/organization-access/organizations/acme/members";
        String bo = id(file, "bo");
        JsonNode grants = admin.get(organization + "/" + bo + "/grants").expect(200).body();
        JsonNode grant =
                StreamSupport.stream(grants.spliterator(), false)
                        .filter(g -> g.path("section").asText().equals("domains"))
                        .findFirst()
                        .orElseThrow();
        assertThat(grant.get("expiresAt").asText()).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(grant.get("grantedAt").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(grant.get("grantedBy").toString()).contains(id(file, "anna"));
    }

    @Test
    void aRoleThatIsCalledLikeATemplateIsAnother() {
        RealmFile file =
                ImportedAcme.file()
                        .lines("keystead.roles", "owner: custom; may apps read")
                        .lines(
                                "keystead.grants",
                                "anna: role owner; template",
                                "bo: role owner; custom");
        admin.post("/admin/realms", file.json()).expect(201);

        assertThat(permissions(file, "anna", "acme").get("owner").asBoolean()).isTrue();
        JsonNode bo = permissions(file, "bo", "acme");
        assertThat(bo.get("owner").asBoolean()).isFalse();
        assertThat(bo.get("sections").findValuesAsText("section")).containsExactly("apps");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "keystead.grants   | dora: role owner                     | nobody who is a member: dora",
                "keystead.grants   | eve: role owner                      | nobody who is a member: eve",
                "keystead.grants   | bo: role nonesuch                    | unknown role: nonesuch",
                "keystead.grants   | bo: may nonesuch read                | unknown section: nonesuch",
                "keystead.grants   | bo: may apps read; project nonesuch  | unknown project: nonesuch",
                "keystead.grants   | bo: may apps read; by nonesuch       | unknown user: nonesuch",
                "keystead.grants   | bo: may apps read; until tomorrow    | until must be an ISO 8601 time",
                "keystead.grants   | bo: may apps read; role owner        | one role or one permission",
                "keystead.grants   | bo: role owner; until 2099-01-01T00:00:00Z | none without an end",
                "keystead.grants   | bo                                   | one role or one permission",
                "keystead.approvals | bo: section apps; until 2026-01-02T00:00:00Z; by eve; at 2026-01-01T00:00:00Z | nobody who is a member: eve",
                "keystead.approvals | eve: section apps; until 2026-01-02T00:00:00Z; by anna; at 2026-01-01T00:00:00Z | nobody who is a member: eve",
                "keystead.approvals | bo: section nonesuch; until 2026-01-02T00:00:00Z; by anna; at 2026-01-01T00:00:00Z | unknown section: nonesuch",
                "keystead.approvals | bo: section apps; project x; until 2026-01-02T00:00:00Z; by anna; at 2026-01-01T00:00:00Z | unknown project: x",
                "keystead.approvals | bo: section apps; by anna            | until is missing",
                "keystead.approvals | bo: section apps; until 2099-01-01T00:00:00Z; by anna | more than",
                "keystead.keys     | eve: name k; id k; sha256 0000000000000000000000000000000000000000000000000000000000000000 | nobody who is a member: eve",
                "keystead.keys     | bo: name k; id k; sha256 0 | digest that is none",
                "keystead.keys     | bo: name k; id k | sha256 is missing",
                "keystead.keys     | bo: name k; from; id k; sha256 0000000000000000000000000000000000000000000000000000000000000000 | and no address",
                "keystead.roles    | owner: may apps read                 | name of a role template: owner",
                "keystead.roles    | deployer: may apps fly               | level must be one of read, manage",
                "keystead.projects | prod: colour red                     | colour is not known",
                "keystead.projects | Prod: name X                         | lower-case letters",
                "keystead.projects | prod: name \"X                       | closing quotation mark"
            })
    void aBrokenLineIsNamedAndNothingIsKept(String attribute, String line, String problem) {
        RealmFile file =
                new RealmFile("broken-" + UUID.randomUUID())
                        .user("anna")
                        .user("bo")
                        .user("eve")
                        .organization("acme", "anna", "bo")
                        .lines(attribute, line);

        Answer answer = admin.post("/admin/realms", file.json()).expect(400);

        assertThat(answer.body().get("errorMessage").asText())
                .startsWith("organization acme")
                .contains(problem);
        if (!problem.contains("without an end")) {
            assertThat(answer.body().get("errorMessage").asText())
                    .contains("acme, " + attribute + ", line 1");
        }
        admin.get("/admin/realms/" + file.name()).expect(404);
    }

    @Test
    void twoLinesThatSayTheSameAreRefused() {
        RealmFile file =
                new RealmFile("broken-" + UUID.randomUUID())
                        .user("anna")
                        .organization("acme", "anna")
                        .lines("keystead.projects", "prod: name A", "prod: name B")
                        .lines("keystead.roles", "r: may apps read", "r: may apps read")
                        .lines("keystead.grants", "anna: role r", "Anna: role r");

        assertThat(
                        admin.post("/admin/realms", file.json())
                                .expect(400)
                                .body()
                                .get("errorMessage")
                                .asText())
                .contains("keystead.projects, line 2 is a second project prod")
                .contains("keystead.roles, line 2 is a second role r")
                .contains("keystead.grants, line 2 gives what another line gave");
    }

    @Test
    void aRealmThatComesBackHasWhatTheFileSaysAndNothingOfBefore() {
        RealmFile file = ImportedAcme.file();
        admin.post("/admin/realms", file.json()).expect(201);
        JsonNode before = permissions(file, "bo", "acme&project=prod");
        admin.delete("/admin/realms/" + file.name()).expect(204);
        file.lines("keystead.grants", "anna: role owner");
        admin.post("/admin/realms", file.json()).expect(201);

        assertThat(before.get("sections")).hasSize(2);
        assertThat(permissions(file, "bo", "acme").get("sections")).isEmpty();
        assertThat(permissions(file, "anna", "acme").get("owner").asBoolean()).isTrue();
    }

    private JsonNode permissions(RealmFile file, String user, String organization) {
        return ImportedAcme.as(file, user)
                .get("/realms/" + file.name() + "/section-permissions?organization=" + organization)
                .expect(200)
                .body();
    }

    private String id(RealmFile file, String user) {
        return admin.get("/admin/realms/" + file.name() + "/users?exact=true&username=" + user)
                .expect(200)
                .body()
                .get(0)
                .get("id")
                .asText();
    }
}
