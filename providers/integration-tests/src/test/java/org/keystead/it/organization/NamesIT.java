package org.keystead.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** None of our doors gives a name that could be an id, or that a path of ours has. */
@EveryDatabase
class NamesIT {

    private static TestRealm realm;
    private static Api anna;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("owner-collaborator");
        realm.organization("acme", "anna");
        realm.project("acme", "prod");
        realm.grant("acme", "anna", Map.of("role", "owner"));
        anna = realm.as("anna");
    }

    @AfterAll
    static void delete() {
        realm.delete();
    }

    static List<String> names() {
        return List.of(realm.organization("acme"), UUID.randomUUID().toString(), "count");
    }

    @ParameterizedTest
    @MethodSource("names")
    void noOrganizationIsCalledSo(String name) {
        Map<String, String> body = Map.of("alias", name, "name", "Another");
        refused(anna.post(realm.path("/organization-access/organizations"), body), "alias");
        refused(realm.admin().post(realm.access("/organizations"), body), "alias");
        refused(imported(Map.of("alias", name)), "organizations[0].alias");
    }

    @ParameterizedTest
    @MethodSource("names")
    void noProjectIsCalledSo(String name) {
        Map<String, String> body = Map.of("alias", name, "name", "Another");
        String projects = "/organizations/acme/projects";
        for (Api caller : List.of(anna, realm.admin())) {
            String there =
                    caller == anna
                            ? realm.path("/organization-access" + projects)
                            : realm.access(projects);
            refused(caller.post(there, body), "alias");
            refused(caller.put(there + "/prod", body), "alias");
        }
        refused(
                imported(
                        Map.of(
                                "alias",
                                "acme",
                                "projects",
                                List.of(Map.of("alias", "prod"), Map.of("alias", name)))),
                "organizations[0].projects[1].alias");
    }

    @Test
    void noRoleIsCalledLikeAPath() {
        Map<String, String> body = Map.of("name", "count");
        refused(
                anna.post(realm.path("/organization-access/organizations/acme/roles"), body),
                "name");
        refused(realm.admin().post(realm.access("/organizations/acme/roles"), body), "name");
        refused(realm.admin().post(realm.access("/role-templates"), body), "name");
        refused(
                imported(Map.of("alias", "acme", "roles", List.of(body))),
                "organizations[0].roles[0].name");
    }

    @Test
    void realmFileGivesNoProjectWrittenByHandSuchAName() {
        Map<String, Object> organization =
                Map.of(
                        "name", "Acme",
                        "alias", "acme",
                        "attributes",
                                Map.of(
                                        "keystead.projects",
                                        List.of(
                                                "count: name Count",
                                                UUID.randomUUID().toString())));
        Answer answer =
                realm.admin()
                        .post(
                                "/admin/realms",
                                Map.of(
                                        "realm",
                                        "names-" + UUID.randomUUID(),
                                        "organizationsEnabled",
                                        true,
                                        "organizations",
                                        List.of(organization)))
                        .expect(400);
        assertThat(answer.text())
                .contains("keystead.projects, line 1.alias", "keystead.projects, line 2.alias");
    }

    @Test
    void importForOneOrganizationMakesNoneThatIsCalledLikeItsId() {
        String acme = realm.organization("acme");
        Map<String, Object> own = Map.of("organizations", List.of(Map.of("alias", "acme")));
        realm.admin().post(realm.access("/import?organization=" + acme), own).expect(200);
        Map<String, Object> other = Map.of("organizations", List.of(Map.of("alias", acme)));
        assertThat(
                        realm.admin()
                                .post(realm.access("/import?organization=" + acme), other)
                                .expect(400)
                                .text())
                .contains("is not the organization that was asked for");
    }

    private static Answer imported(Map<String, ?> organization) {
        return realm.admin()
                .post(
                        realm.access("/import?dry-run=true"),
                        Map.of("organizations", List.of(organization)));
    }

    private static void refused(Answer answer, String path) {
        assertThat(answer.expect(400).body().get("faults").findValuesAsText("path"))
                .containsExactly(path);
    }
}
