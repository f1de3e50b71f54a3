package org.keystead.it.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Members without rights manage nothing, and nobody does without a token. */
class BoundariesIT {

    private static TestRealm realm;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
    }

    @Test
    void memberWithoutTheRightManagesNothing() {
        Api bo = realm.as("boris");
        String acme = realm.path("/organization-access/organizations/acme");
        bo.get(acme).expect(200);
        bo.get(acme + "/members").expect(403);
        bo.get(acme + "/members/" + realm.user("anna") + "/grants").expect(403);
        bo.get(acme + "/members/" + realm.user("boris") + "/grants").expect(200);
        bo.get(acme + "/permissions/" + realm.user("boris")).expect(200);
        bo.get(acme + "/permissions/" + realm.user("anna")).expect(403);
        bo.post(
                        acme + "/members/" + realm.user("boris") + "/grants",
                        Map.of("role", "account-owner"))
                .expect(403);
        bo.post(acme + "/projects", Map.of("alias", "mine", "name", "Mine")).expect(403);
        bo.post(acme + "/roles", Map.of("name", "mine", "permissions", List.of())).expect(403);
        bo.delete(acme + "/members/" + realm.user("anna")).expect(403);
    }

    @Test
    void realmUserWithoutAdminRolesHasNoAdministration() {
        Api anna = realm.as("anna");
        anna.get(realm.access("/organizations")).expect(403);
        anna.get(realm.access("/catalogue")).expect(403);
        anna.put(realm.access("/preset"), Map.of("preset", "four-roles")).expect(403);
    }

    @Test
    void withoutATokenThereIsNothing() {
        Answer answer =
                Api.anonymous(realm.server())
                        .get(realm.path("/section-permissions?organization=acme"))
                        .expect(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        Api.bearer(realm.server(), "not-a-token")
                .get(realm.path("/organization-access/organizations"))
                .expect(401);
    }

    @Test
    void tokenThatWasNotMeantForManagingTellsOfItsUserAlone() {
        realm.application("third-party");
        Api anna = realm.as("anna", "third-party");
        String decisions = realm.path("/section-permissions");
        Map<String, Object> view = Map.of("name", "view");
        Map<String, Object> members = Map.of("type", "members", "id", "acme");

        assertThat(
                        List.of(
                                anna.get(self("")),
                                anna.post(self(""), Map.of("alias", "new", "name", "New")),
                                anna.get(self("/acme")),
                                anna.get(self("/acme/members")),
                                anna.get(self("/acme/permissions/" + realm.user("anna"))),
                                anna.put(grants("boris"), List.of()),
                                anna.delete(self("/acme/members/" + realm.user("boris"))),
                                anna.get(realm.path("/organization-access/me/invitations")),
                                anna.delete(
                                        realm.path("/organization-access/me/organizations/acme")),
                                anna.get(
                                        decisions
                                                + "/who?organization=acme&section=domains&level=read"),
                                anna.get(
                                        decisions
                                                + "/support-verdict?organization=acme&section=domains"
                                                + "&user=boris"),
                                anna.post(
                                        decisions + "/access/v1/search/subject",
                                        Map.of(
                                                "subject",
                                                Map.of("type", "user"),
                                                "action",
                                                view,
                                                "resource",
                                                members))))
                .allSatisfy(
                        answer ->
                                assertThat(answer.expect(401).header("WWW-Authenticate"))
                                        .contains(
                                                "error=\"insufficient_scope\"",
                                                "scope=\"organization-access\""));

        anna.get(decisions).expect(200);
        anna.get(decisions + "?organization=acme").expect(200);
        anna.get(decisions + "/require?organization=acme&section=members&action=view").expect(204);
        Map<String, String> check =
                Map.of("organization", "acme", "section", "members", "action", "view");
        anna.post(decisions + "/check", Map.of("checks", List.of(check))).expect(200);
        Map<String, String> herself = Map.of("type", "user", "id", "anna");
        assertThat(
                        anna.post(
                                        decisions + "/access/v1/evaluation",
                                        Map.of(
                                                "subject", herself,
                                                "action", view,
                                                "resource", members))
                                .expect(200)
                                .body()
                                .get("decision")
                                .asBoolean())
                .isTrue();
    }

    private static String grants(String user) {
        return self("/acme/members/" + realm.user(user) + "/grants");
    }

    private static String self(String rest) {
        return realm.path("/organization-access/organizations" + rest);
    }
}
