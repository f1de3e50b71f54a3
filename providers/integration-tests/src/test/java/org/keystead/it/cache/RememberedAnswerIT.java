package org.keystead.it.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** An answer that was written once is told no longer than it is true, also where nobody told. */
class RememberedAnswerIT {

    private TestRealm realm;
    private String acme;
    private Api boris;
    private Answer first;

    @BeforeEach
    void remember() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        acme = realm.organization("acme", "boris");
        realm.project("acme", "prod");
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
        boris = realm.as("boris");
        first = ask("&project=prod").expect(200);
        assertThat(ask("&project=prod").text()).isEqualTo(first.text());
    }

    @Test
    void otherQuestionsHaveOtherAnswers() {
        assertThat(ask("").body().has("project")).isFalse();
        assertThat(ask("&project=prod&all=true").body().get("sections").size())
                .isGreaterThan(first.body().get("sections").size());
        assertThat(ask("&project=prod&names=true").body().at("/sections/0").has("name")).isTrue();
        assertThat(ask("&project=prod").text()).isEqualTo(first.text());
    }

    @Test
    void anotherNameOfTheUserIsTold() {
        realm.admin().put(realm.adminPath(""), Map.of("editUsernameAllowed", true)).expect(204);
        realm.admin()
                .put(
                        realm.adminPath("/users/" + realm.user("boris")),
                        Map.of("username", "bruno", "firstName", "b", "lastName", "b"))
                .expect(204);

        assertThat(changed().at("/subject/username").asText()).isEqualTo("bruno");
    }

    @Test
    void anotherNameOfTheOrganizationIsTold() {
        realm.admin()
                .put(
                        realm.adminPath("/organizations/" + acme),
                        Map.of("id", acme, "name", "Acme Ltd", "alias", "acme"))
                .expect(204);

        assertThat(changed().at("/organization/name").asText()).isEqualTo("Acme Ltd");
    }

    @Test
    void anotherNameOfTheProjectIsTold() {
        realm.admin()
                .put(
                        realm.access("/organizations/acme/projects/prod"),
                        Map.of("alias", "prod", "name", "Production"))
                .expect(204);

        assertThat(changed().at("/project/name").asText()).isEqualTo("Production");
    }

    @Test
    void anotherCatalogueIsTold() {
        realm.preset("owner-collaborator");

        assertThat(changed().get("sections")).isNotEqualTo(first.body().get("sections"));
    }

    @Test
    void aClosedProjectGivesNothing() {
        realm.admin()
                .put(
                        realm.access("/organizations/acme/projects/prod"),
                        Map.of("alias", "prod", "name", "prod", "enabled", false))
                .expect(204);

        assertThat(changed().get("sections")).isEmpty();
    }

    @Test
    void whoeverLeftIsToldOfNothing() {
        realm.admin()
                .delete(
                        realm.adminPath(
                                "/organizations/" + acme + "/members/" + realm.user("boris")))
                .expect(204);

        ask("&project=prod").expect(404);
        known().expect(404);
    }

    /** What is told to whoever shows the tag of the first answer. */
    private com.fasterxml.jackson.databind.JsonNode changed() {
        return known().expect(200).body();
    }

    private Answer known() {
        return boris.get(path("&project=prod"), Map.of("If-None-Match", first.header("ETag")));
    }

    private Answer ask(String query) {
        return boris.get(path(query));
    }

    private String path(String query) {
        return realm.path("/section-permissions?organization=acme" + query);
    }
}
