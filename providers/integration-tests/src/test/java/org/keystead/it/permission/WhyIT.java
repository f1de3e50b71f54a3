package org.keystead.it.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.FineGrained;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Why another person may do something, asked by whoever manages members. */
class WhyIT {

    private static TestRealm realm;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server(), Map.of("adminPermissionsEnabled", true));
        realm.preset("section-levels");
        realm.organization("acme", "anna", "bert", "carl");
        realm.organization("other", "dora");
        realm.project("acme", "lab");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant(
                "acme",
                "bert",
                Map.of("section", "cloud-servers", "level", "manage", "project", "lab"));
    }

    @Test
    void grantIsNamedThatLedThere() {
        JsonNode answer = ask(realm.admin(), "bert", "create&project=lab").expect(200).body();

        assertThat(answer.get("allowed").asBoolean()).isTrue();
        assertThat(answer.get("level").asText()).isEqualTo("manage");
        assertThat(answer.at("/reason/admin/rule").asText()).isEqualTo("grants");
        assertThat(answer.at("/reason/admin/grants/0/standing").asText()).isEqualTo("counts");
    }

    @Test
    void grantOfAnotherProjectDoesNotCount() {
        JsonNode answer = ask(realm.admin(), "bert", "manage").expect(200).body();

        assertThat(answer.get("allowed").asBoolean()).isFalse();
        assertThat(answer.at("/reason/admin/grants/0/standing").asText())
                .isEqualTo("other-project");
    }

    @Test
    void unknownQuestionsAreRefused() {
        ask(realm.admin(), "bert", "fly").expect(404);
        ask(realm.admin(), "dora", "read").expect(404);
        ask(realm.admin(), "bert", "read&project=none").expect(404);
        realm.admin().get(path("bert") + "?section=none&action=read").expect(404);
    }

    @Test
    void administratorAsksWhereTheyMayView() {
        realm.user("viewer");
        realm.administer("viewer", "view-organizations");
        new FineGrained(realm).permit("carl", realm.organization("other"), "view");

        ask(realm.as("viewer"), "bert", "read").expect(200);
        ask(realm.as("carl"), "bert", "read").expect(404);
        ask(realm.as("dora"), "bert", "read").expect(403);
    }

    @Test
    void memberAsksByTheirRightOnMembers() {
        askAsMember("anna").expect(200);
        askAsMember("carl").expect(403);
        askAsMember("dora").expect(404);
    }

    private static Answer ask(Api api, String user, String action) {
        return api.get(path(user) + "?section=cloud-servers&action=" + action);
    }

    private static Answer askAsMember(String caller) {
        String member = "/organizations/acme/permissions/" + realm.user("bert");
        return realm.as(caller)
                .get(
                        realm.path("/organization-access" + member)
                                + "/reason?section=cloud-servers&action=read");
    }

    private static String path(String user) {
        return realm.access("/organizations/acme/permissions/" + realm.user(user) + "/reason");
    }
}
