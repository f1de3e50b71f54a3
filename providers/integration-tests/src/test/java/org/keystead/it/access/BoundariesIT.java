package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Nothing of one organization is reached through another, and outsiders learn nothing. */
class BoundariesIT {

    private static TestRealm realm;
    private static Api anna;
    private static Api gus;
    private static String boGrant;
    private static String project;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.organization("globex", "gus", "gil");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("globex", "gus", Map.of("role", "account-owner"));
        boGrant = realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
        realm.project("acme", "prod");
        realm.project("globex", "lab");
        project =
                realm.admin()
                        .get(realm.access("/organizations/acme/projects/prod"))
                        .body()
                        .get("id")
                        .asText();
        anna = realm.as("anna");
        gus = realm.as("gus");
    }

    static Stream<Arguments> foreignPaths() {
        String bo = realm.user("boris");
        String own = "/organizations/globex";
        return Stream.of(
                Arguments.of("GET", "/organizations/acme"),
                Arguments.of("GET", "/organizations/acme/members"),
                Arguments.of("GET", "/organizations/acme/members/count"),
                Arguments.of("GET", "/organizations/acme/projects"),
                Arguments.of("GET", "/organizations/acme/roles"),
                Arguments.of("GET", "/organizations/acme/permissions/" + bo),
                Arguments.of("GET", own + "/members/" + bo),
                Arguments.of("DELETE", own + "/members/" + bo),
                Arguments.of("GET", own + "/members/" + bo + "/grants"),
                Arguments.of("POST", own + "/members/" + bo + "/grants"),
                Arguments.of("PUT", own + "/members/" + bo + "/grants"),
                Arguments.of("DELETE", own + "/members/" + bo + "/grants/" + boGrant),
                Arguments.of(
                        "DELETE", own + "/members/" + realm.user("gil") + "/grants/" + boGrant),
                Arguments.of("GET", own + "/permissions/" + bo),
                Arguments.of("GET", own + "/permissions/" + realm.user("gil") + "?project=prod"),
                Arguments.of("GET", own + "/projects/" + project),
                Arguments.of("GET", own + "/projects/prod"),
                Arguments.of("PUT", own + "/projects/" + project),
                Arguments.of("DELETE", own + "/projects/" + project),
                Arguments.of("GET", own + "/members?project=" + project));
    }

    @ParameterizedTest
    @MethodSource("foreignPaths")
    void ownerOfAnotherOrganizationFindsNothing(String method, String path) {
        Answer answer =
                gus.send(
                        method,
                        realm.path("/organization-access" + path),
                        body(method, path),
                        Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("acme", "boris@example.org");
    }

    @ParameterizedTest
    @MethodSource("foreignPaths")
    void administratorIsHeldToThePathAsWell(String method, String path) {
        if (path.startsWith("/organizations/acme")) {
            return;
        }
        realm.admin().send(method, realm.access(path), body(method, path), Map.of()).expect(404);
    }

    @Test
    void foreignOrganizationLooksLikeOneThatDoesNotExist() {
        Answer foreign = gus.get(realm.path("/section-permissions?organization=acme"));
        Answer nowhere = gus.get(realm.path("/section-permissions?organization=nowhere"));
        assertThat(foreign.status()).isEqualTo(404).isEqualTo(nowhere.status());
        assertThat(foreign.text()).isEqualTo(nowhere.text());

        Answer managed = gus.get(realm.path("/organization-access/organizations/acme"));
        assertThat(managed.text()).isEqualTo(nowhere.text());
        assertThat(check("acme").replace("acme", "nowhere")).isEqualTo(check("nowhere"));
    }

    @Test
    void projectOfAnotherOrganizationIsUnknownInAGrant() {
        gus.post(
                        realm.path(
                                "/organization-access/organizations/globex/members/"
                                        + realm.user("gil")
                                        + "/grants"),
                        Map.of("section", "domains", "level", "read", "project", "prod"))
                .expect(400);
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

    private static String check(String organization) {
        return gus.post(
                        realm.path("/section-permissions/check"),
                        Map.of(
                                "checks",
                                List.of(
                                        Map.of(
                                                "organization", organization,
                                                "section", "domains",
                                                "action", "view"))))
                .expect(200)
                .text();
    }

    private static Object body(String method, String path) {
        if (method.equals("GET") || method.equals("DELETE")) {
            return null;
        }
        if (path.contains("/projects/")) {
            return Map.of("alias", "prod", "name", "prod");
        }
        Map<String, String> grant = Map.of("section", "domains", "level", "read");
        return method.equals("PUT") ? List.of(grant) : grant;
    }
}
