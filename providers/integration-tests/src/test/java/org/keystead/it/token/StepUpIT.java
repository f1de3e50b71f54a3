package org.keystead.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A sensitive section asks for a stronger or fresher login (RFC 9470). */
class StepUpIT {

    /** A password reaches 1. */
    private static final Map<String, Map<String, ?>> STEP_UPS =
            Map.of(
                    "databases", Map.of("acr", "2", "maxAge", 300, "actions", List.of("delete")),
                    "members", Map.of("acr", "2", "maxAge", 300, "level", "read"),
                    "projects", Map.of("acr", "2", "maxAge", 300, "level", "manage"),
                    "roles", Map.of("acr", "2", "maxAge", 300, "actions", List.of("update")),
                    "organization", Map.of("acr", "1", "level", "read"));

    private static TestRealm realm;
    private static Api anna;
    private static Api boris;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        ObjectNode catalogue = (ObjectNode) realm.admin().get(realm.access("/catalogue")).body();
        catalogue.get("sections").forEach(StepUpIT::ask);
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("acme", "boris", Map.of("section", "databases", "level", "manage"));
        anna = realm.as("anna");
        boris = realm.as("boris");
    }

    private static void ask(JsonNode section) {
        Map<String, ?> stepUp = STEP_UPS.get(section.get("key").asText());
        if (stepUp != null) {
            ((ObjectNode) section).set("stepUp", Api.JSON.valueToTree(stepUp));
        }
    }

    @Test
    void sensitiveActionIsHeldBackAndSaysWhatItTakes() {
        JsonNode result = check("delete");
        assertThat(result.get("allowed").asBoolean()).isFalse();
        assertThat(result.get("level").asText()).isEqualTo("manage");
        assertThat(result.at("/stepUp/acr").asText()).isEqualTo("2");
        assertThat(result.at("/stepUp/maxAge").asInt()).isEqualTo(300);
        assertThat(check("create").get("allowed").asBoolean()).isTrue();
    }

    @Test
    void permissionsTellBeforehandWhatASectionWillAskFor() {
        JsonNode sections =
                boris.get(realm.path("/section-permissions?organization=acme"))
                        .body()
                        .get("sections");
        assertThat(sections.get(0).get("section").asText()).isEqualTo("databases");
        assertThat(sections.get(0).at("/stepUp/acr").asText()).isEqualTo("2");
        assertThat(sections.get(1).has("stepUp")).isFalse();
    }

    @Test
    void requireAnswersWithTheChallengeOfTheStandard() {
        require("databases", "create").expect(204);
        require("finances", "view").expect(403);
        Answer challenge = require("databases", "delete").expect(401);
        assertThat(challenge.header("WWW-Authenticate"))
                .startsWith("Bearer ")
                .contains("error=\"insufficient_user_authentication\"")
                .contains("acr_values=\"2\"")
                .contains("max_age=\"300\"");
    }

    @Test
    void ourOwnDoorsAskForWhatTheirSectionsAskFor() {
        String boris = realm.user("boris");
        Map<String, Object> role = Map.of("name", "helper", "permissions", List.of());
        Map<String, String> project = Map.of("alias", "web", "name", "Web");
        Map<String, String> ownership = Map.of("role", "account-owner");
        Map<String, Object> invitation =
                Map.of("email", "carl@example.org", "grants", List.of(ownership));

        assertChallenged(
                anna.get(self("/members")),
                anna.get(self("/members/count")),
                anna.get(self("/members/" + boris)),
                anna.delete(self("/members/" + boris)),
                anna.get(self("/members/" + boris + "/grants")),
                anna.post(self("/members/" + boris + "/grants"), ownership),
                anna.post(self("/members/" + boris + "/grants"), List.of(ownership)),
                anna.post(self("/members/" + boris + "/grants?dry-run=true"), ownership),
                anna.put(self("/members/" + boris + "/grants"), List.of()),
                anna.delete(self("/members/" + boris + "/grants/x")),
                anna.get(self("/permissions/" + boris)),
                anna.get(self("/invitations")),
                anna.get(self("/invitations/count")),
                anna.post(self("/invitations"), invitation),
                anna.get(self("/invitations/x")),
                anna.post(self("/invitations/x/resend"), null),
                anna.delete(self("/invitations/x")),
                anna.post(self("/projects"), project),
                anna.put(self("/projects/web"), project),
                anna.delete(self("/projects/web")),
                anna.put(self("/roles/helper"), role),
                anna.get(who("")),
                anna.get(who("/count")),
                anna.post(
                        realm.path("/section-permissions/access/v1/search/subject"),
                        Map.of(
                                "subject", Map.of("type", "user"),
                                "action", Map.of("name", "view"),
                                "resource", Map.of("type", "members", "id", "acme"))));
    }

    @Test
    void loginThatReachesItAndWhatIsOnesOwnPass() {
        anna.get(self("/projects")).expect(200);
        anna.get(self("/roles")).expect(200);
        anna.post(self("/roles"), Map.of("name", "maker", "permissions", List.of())).expect(201);
        anna.get(self("/support-approvals")).expect(200);
        anna.get(self("")).expect(200);
        anna.get(self("/members/" + realm.user("anna") + "/grants")).expect(200);
        anna.get(self("/permissions/" + realm.user("anna"))).expect(200);
    }

    @Test
    void whomNoLoginWouldHelpIsAskedForNone() {
        boris.get(self("/members")).expect(403);
        boris.post(self("/projects"), Map.of("alias", "web", "name", "Web")).expect(403);
        boris.get(who("")).expect(403);
    }

    private static void assertChallenged(Answer... answers) {
        assertThat(answers)
                .allSatisfy(
                        answer ->
                                assertThat(answer.expect(401).header("WWW-Authenticate"))
                                        .contains(
                                                "error=\"insufficient_user_authentication\"",
                                                "acr_values=\"2\"",
                                                "max_age=\"300\""));
    }

    private static String self(String rest) {
        return realm.path("/organization-access/organizations/acme" + rest);
    }

    private static String who(String rest) {
        return realm.path(
                "/section-permissions/who"
                        + rest
                        + "?organization=acme&section=databases&level=read");
    }

    private static Answer require(String section, String action) {
        return boris.get(
                realm.path(
                        "/section-permissions/require?organization=acme&section="
                                + section
                                + "&action="
                                + action));
    }

    private static JsonNode check(String action) {
        return boris.post(
                        realm.path("/section-permissions/check"),
                        Map.of(
                                "checks",
                                List.of(
                                        Map.of(
                                                "organization", "acme",
                                                "section", "databases",
                                                "action", action))))
                .expect(200)
                .body()
                .at("/results/0");
    }
}
