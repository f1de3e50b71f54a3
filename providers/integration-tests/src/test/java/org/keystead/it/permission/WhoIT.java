package org.keystead.it.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.Statements;
import org.keystead.it.server.TestRealm;

/** Who reaches a section, found by grants. */
@EveryDatabase
class WhoIT {

    private static TestRealm realm;
    private static Api anna;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris", "clara", "dora", "emil", "fia");
        realm.project("acme", "prod");
        realm.project("acme", "lab");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("acme", "boris", Map.of("section", "databases", "level", "manage"));
        realm.grant(
                "acme", "clara", Map.of("section", "firewall", "level", "read", "project", "prod"));
        realm.grant(
                "acme",
                "dora",
                Map.of("section", "firewall", "level", "manage", "except", List.of("delete")));
        realm.grant(
                "acme",
                "emil",
                Map.of(
                        "section", "domains",
                        "level", "manage",
                        "expiresAt", Instant.now().plusSeconds(3600).toString()));
        anna = realm.as("anna");
    }

    @Test
    void membersAreFoundByRoleByInclusionAndByException() {
        assertThat(who("section=firewall&level=manage")).containsExactly("anna", "boris", "dora");
        assertThat(who("section=firewall&level=read")).containsExactly("anna", "boris", "dora");
        assertThat(who("section=domain-administrators&level=manage"))
                .containsExactly("anna", "emil");
    }

    @Test
    void aPageBeginsBehindAName() {
        assertThat(who("section=firewall&level=read&max=1&after=anna")).containsExactly("boris");
        assertThat(who("section=firewall&level=read&after=boris")).containsExactly("dora");
        assertThat(who("section=firewall&level=read&after=dora")).isEmpty();
    }

    @Test
    void grantOfAProjectCountsThereOnly() {
        assertThat(who("project=prod&section=firewall&level=read"))
                .containsExactly("anna", "boris", "clara", "dora");
        assertThat(who("project=lab&section=firewall&level=read"))
                .containsExactly("anna", "boris", "dora");
    }

    @Test
    void everyoneIsEveryMemberAndOwnerOnlyIsOwners() {
        assertThat(who("section=appearance&level=manage")).hasSize(6);
        assertThat(who("section=news&level=read")).containsExactly("anna");
    }

    @Test
    void listIsPagedAndCounted() {
        assertThat(who("section=appearance&level=read&first=1&max=2"))
                .containsExactly("boris", "clara");
        assertThat(ask("/count", "section=appearance&level=read").body().asInt()).isEqualTo(6);
        assertThat(ask("/count", "section=firewall&level=manage").body().asInt()).isEqualTo(3);
    }

    @Test
    void everyAnswerAgreesWithTheDecisionOfThatMember() {
        for (String section : List.of("firewall", "databases", "domains", "news", "appearance")) {
            for (String level : List.of("read", "manage")) {
                List<String> found = who("project=prod&section=" + section + "&level=" + level);
                for (String user : List.of("anna", "boris", "clara", "dora", "emil", "fia")) {
                    assertThat(found.contains(user))
                            .as("%s %s %s", user, section, level)
                            .isEqualTo(reaches(user, section, level));
                }
            }
        }
    }

    @Test
    void onlyWhoMayViewMembersMayAsk() {
        realm.as("boris").get(path("", "section=firewall&level=read")).expect(403);
        ask("", "section=nothing&level=read", 400);
        ask("", "section=firewall&level=none", 400);
        ask("", "section=firewall", 400);
        ask("", "project=nowhere&section=firewall&level=read", 404);
    }

    @Test
    void asManyMembersAsYouLikeTakeTheSameStatements() {
        ask("", "section=appearance&level=read&max=1").expect(200);
        long one = statementsOf("section=appearance&level=read&max=1");
        long six = statementsOf("section=appearance&level=read&max=100");
        assertThat(six).isEqualTo(one).isLessThanOrEqualTo(2);
    }

    private static long statementsOf(String query) {
        return Statements.of(realm, () -> ask("", query));
    }

    private static boolean reaches(String user, String section, String level) {
        JsonNode answer =
                realm.admin()
                        .get(
                                realm.access(
                                        "/organizations/acme/permissions/"
                                                + realm.user(user)
                                                + "?all=true&project=prod"))
                        .expect(200)
                        .body();
        String held = Answering.levels(answer).get(section);
        return held.equals("manage") || held.equals(level);
    }

    private static List<String> who(String query) {
        return ask("", query).expect(200).body().findValuesAsText("username");
    }

    private static void ask(String end, String query, int status) {
        ask(end, query).expect(status);
    }

    private static Answer ask(String end, String query) {
        return anna.get(path(end, query));
    }

    private static String path(String end, String query) {
        return realm.path("/section-permissions/who" + end + "?organization=acme&" + query);
    }
}
