package org.keystead.it.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** "When an additional user contacts support, we check their access level" (seed 002). */
class SupportDeskIT {

    private static TestRealm realm;
    private static Api agent;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.organization("globex", "gus");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("globex", "gus", Map.of("role", "account-owner"));
        realm.grant("acme", "boris", Map.of("section", "cloud-servers", "level", "manage"));
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
        SupportAgent.make(realm, "sam");
        agent = realm.as("sam");
    }

    @Test
    void managementLetsSupportDoAllButDeletionRestoringAndTransfer() {
        JsonNode verdict = verdict("cloud-servers");
        assertThat(verdict.get("verdict").asText()).isEqualTo("allowed");
        assertThat(verdict.get("actions").toString())
                .contains("create", "update")
                .doesNotContain("delete", "restore-backup", "transfer");
        assertThat(verdict.get("never").toString()).isEqualTo("[\"delete\",\"restore-backup\"]");
        assertThat(verdict.get("ownerOnly").toString()).isEqualTo("[\"transfer\"]");
    }

    @Test
    void noAccessDisclosesNothingNotEvenThatItExists() {
        String none = agent.get(path("boris", "acme", "finances")).expect(200).text();
        assertThat(none).isEqualTo("{\"verdict\":\"no-disclosure\"}");
        assertThat(agent.get(path("boris", "nowhere", "finances")).expect(200).text())
                .isEqualTo(none);
        assertThat(agent.get(path("boris", "globex", "domains")).expect(200).text())
                .isEqualTo(none);
        assertThat(agent.get(path("nobody", "acme", "domains")).expect(200).text()).isEqualTo(none);
        assertThat(agent.get(path("boris", "acme", "nothing")).expect(200).text()).isEqualTo(none);
        assertThat(agent.get(path("boris", "acme", "domains") + "&project=x").expect(200).text())
                .isEqualTo(none);
    }

    @Test
    void accessTroubleIsTheOwners() {
        assertThat(verdict("members").toString()).isEqualTo("{\"verdict\":\"owner-only\"}");
    }

    @Test
    void ownerApprovesReadAccessForAWhileAndTakesItBack() {
        assertThat(verdict("domains").get("verdict").asText()).isEqualTo("approval-required");

        Api anna = realm.as("anna");
        String approvals = realm.path("/organization-access/organizations/acme/support-approvals");
        String until = Instant.now().plusSeconds(3600).toString();
        Map<String, String> body =
                Map.of("user", realm.user("boris"), "section", "domains", "expiresAt", until);
        realm.as("boris").post(approvals, body).expect(403);
        JsonNode made = anna.post(approvals, body).expect(201).body();
        assertThat(made.get("approvedBy").asText()).isEqualTo(realm.user("anna"));

        JsonNode approved = verdict("domains");
        assertThat(approved.get("verdict").asText()).isEqualTo("allowed");
        assertThat(approved.at("/approval/id")).isEqualTo(made.get("id"));
        assertThat(approved.get("actions").toString()).doesNotContain("delete");
        assertThat(anna.get(approvals).expect(200).body()).hasSize(1);
        assertThat(anna.get(approvals + "/count").expect(200).body().asInt()).isEqualTo(1);
        assertThat(
                        realm.admin()
                                .get(realm.access("/organizations/acme/support-approvals"))
                                .expect(200)
                                .body())
                .hasSize(1);

        Api gus = realm.as("gus");
        String foreign = realm.path("/organization-access/organizations/globex/support-approvals/");
        gus.get(approvals).expect(404);
        gus.delete(foreign + made.get("id").asText()).expect(404);
        gus.post(foreign.substring(0, foreign.length() - 1), body).expect(400);

        anna.delete(approvals + "/" + made.get("id").asText()).expect(204);
        assertThat(verdict("domains").get("verdict").asText()).isEqualTo("approval-required");
    }

    @Test
    void approvalNeedsAKnownSectionAndAnEndThatIsToCome() {
        Api anna = realm.as("anna");
        String approvals = realm.path("/organization-access/organizations/acme/support-approvals");
        String bo = realm.user("boris");
        anna.post(approvals, Map.of("user", bo, "section", "domains")).expect(400);
        anna.post(
                        approvals,
                        Map.of(
                                "user", bo,
                                "section", "domains",
                                "expiresAt", "2001-01-01T00:00:00Z"))
                .expect(400);
        anna.post(
                        approvals,
                        Map.of(
                                "user", bo,
                                "section", "nothing",
                                "expiresAt", "2999-01-01T00:00:00Z"))
                .expect(400);
    }

    @Test
    void approvalGoesWithItsMember() {
        realm.organization("acme", "fleeting");
        Api anna = realm.as("anna");
        String approvals = realm.path("/organization-access/organizations/acme/support-approvals");
        String user = realm.user("fleeting");
        String id =
                anna.post(
                                approvals,
                                Map.of("user", user, "section", "images", "expiresAt", inAnHour()))
                        .expect(201)
                        .body()
                        .get("id")
                        .asText();
        realm.admin().delete(realm.adminPath("/users/" + user)).expect(204);
        assertThat(anna.get(approvals).expect(200).text()).doesNotContain(id);
    }

    @Test
    void approvalIsForAMonthAtMost() {
        String until = Instant.now().plus(31, ChronoUnit.DAYS).toString();
        String refusal =
                realm.as("anna").post(approvals(), approval("boris", until)).expect(400).text();
        assertThat(refusal).contains("must be within 30 days");
    }

    @Test
    void administratorsWordIsNoOwners() {
        realm.admin()
                .post(
                        realm.access("/organizations/acme/support-approvals"),
                        approval("boris", inAnHour()))
                .expect(403);
    }

    @Test
    void approvalCountsAsLongAsWhoGaveItIsAnOwner() {
        realm.organization("initech", "ines", "boris");
        String grant = realm.grant("initech", "ines", Map.of("role", "account-owner"));
        realm.grant("initech", "boris", Map.of("section", "domains", "level", "read"));
        String approvals =
                realm.path("/organization-access/organizations/initech/support-approvals");
        realm.as("ines").post(approvals, approval("boris", inAnHour())).expect(201);
        String question = path("boris", "initech", "domains");
        assertThat(answer(question)).isEqualTo("allowed");

        String ines = realm.adminPath("/users/" + realm.user("ines"));
        ObjectNode user = (ObjectNode) realm.admin().get(ines).expect(200).body();
        realm.admin().put(ines, user.put("enabled", false)).expect(204);
        assertThat(answer(question)).isEqualTo("approval-required");
        realm.admin().put(ines, user.put("enabled", true)).expect(204);
        assertThat(answer(question)).isEqualTo("allowed");

        realm.admin()
                .delete(
                        realm.access(
                                "/organizations/initech/members/"
                                        + realm.user("ines")
                                        + "/grants/"
                                        + grant
                                        + "?force=true"))
                .expect(204);
        assertThat(answer(question)).isEqualTo("approval-required");
    }

    @Test
    void onlyAgentsAsk() {
        realm.as("anna").get(path("boris", "acme", "domains")).expect(403);
        Api.anonymous(realm.server()).get(path("boris", "acme", "domains")).expect(401);
        agent.get(realm.path("/section-permissions/support-verdict?user=boris")).expect(400);
    }

    private static String answer(String question) {
        return agent.get(question).expect(200).body().get("verdict").asText();
    }

    private static Map<String, String> approval(String user, String until) {
        return Map.of("user", realm.user(user), "section", "domains", "expiresAt", until);
    }

    private static String approvals() {
        return realm.path("/organization-access/organizations/acme/support-approvals");
    }

    private static String inAnHour() {
        return Instant.now().plusSeconds(3600).toString();
    }

    private static JsonNode verdict(String section) {
        return agent.get(path("boris", "acme", section)).expect(200).body();
    }

    private static String path(String user, String organization, String section) {
        return realm.path(
                "/section-permissions/support-verdict?user="
                        + user
                        + "&organization="
                        + organization
                        + "&section="
                        + section);
    }
}
