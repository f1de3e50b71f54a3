package org.keystead.it.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.invitation.Inviting;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.TestRealm;

/** A custom role stays what it is when a template comes that is called like it. */
@EveryDatabase
class NamesakesIT extends Inviting {

    private static final String NAME = "accountant";
    private static final String TEMPLATES = "org.keystead.access.catalogue.RoleTemplateProvider";

    private String acme;

    /** Nobody holds the template of that name: it goes, and the organization makes its own. */
    @BeforeEach
    void customRole() {
        acme = realm.path("/organization-access/organizations/acme");
        realm.admin().delete(realm.access("/role-templates/" + NAME)).expect(204);
        anna.post(acme + "/roles", role("applications")).expect(201);
        anna.post(grants(), Map.of("role", NAME)).expect(201);
    }

    static Stream<Named<Consumer<TestRealm>>> doors() {
        return Stream.of(
                Named.of("preset", realm -> realm.preset("four-roles")),
                Named.of("component", NamesakesIT::component),
                Named.of("renamed component", NamesakesIT::rename),
                Named.of("partial import", NamesakesIT::partialImport));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void whoHoldsItHasWhatSheWasGiven(Consumer<TestRealm> door) {
        door.accept(realm);

        assertThat(permissions("mona").get("owner").asBoolean()).isFalse();
        assertThat(sections("mona")).containsExactly("applications");
        assertThat(who("bills")).containsExactly("anna");
        assertThat(who("applications")).containsExactly("anna", "mona");
        JsonNode members = anna.get(acme + "/members?role=" + NAME).expect(200).body();
        assertThat(members.at("/0/owner").asBoolean()).isFalse();
    }

    /** Applications know templates by their names. */
    @Test
    void nobodyIsSaidToHoldTheTemplate() {
        assertThat(permissions("mona").get("roles").toString()).contains(NAME);
        realm.preset("four-roles");
        assertThat(permissions("mona").get("roles")).isEmpty();
    }

    @Test
    void bothAreGivenAndTakenEachByItself() {
        component(realm);
        anna.post(grants(), Map.of("role", NAME)).expect(400);
        String template =
                anna.post(grants(), Map.of("role", NAME, "custom", false))
                        .expect(201)
                        .body()
                        .get("id")
                        .asText();
        assertThat(permissions("mona").get("owner").asBoolean()).isTrue();
        assertThat(permissions("mona").get("roles").toString()).isEqualTo("[\"accountant\"]");

        anna.delete(grants() + "/" + template).expect(204);
        assertThat(sections("mona")).containsExactly("applications");
        anna.delete(acme + "/roles/" + NAME).expect(204);
        assertThat(grants("mona")).isEmpty();
        anna.get(acme + "/roles/" + NAME).expect(200);
    }

    @Test
    void whatWasReadCanBeSentBack() {
        component(realm);
        JsonNode held = grants("mona");
        assertThat(held.at("/0/custom").asBoolean()).isTrue();

        ArrayNode same = Api.JSON.createArrayNode();
        same.addObject().put("role", NAME).put("custom", true);
        assertThat(anna.put(grants() + "?dry-run=true", same).expect(200).text())
                .isEqualTo("{\"gained\":[],\"lost\":[]}");
        anna.put(grants(), same).expect(204);
        assertThat(grants("mona")).isEqualTo(held);
    }

    @Test
    void documentTellsThemApart() {
        component(realm);
        JsonNode document = realm.admin().get(realm.access("/export")).expect(200).body();
        assertThat(document.at("/organizations/0/roles/0/custom").asBoolean()).isTrue();
        assertThat(document.toString()).contains("{\"role\":\"accountant\",\"custom\":true}");

        String plan = realm.access("/import?dry-run=true");
        assertThat(realm.admin().post(plan, document).expect(200).body().get("steps")).isEmpty();
        for (JsonNode member : document.at("/organizations/0/members")) {
            member.get("grants").forEach(grant -> ((ObjectNode) grant).remove("custom"));
        }
        assertThat(realm.admin().post(plan, document).expect(400).text())
                .contains("custom must say which");
    }

    @Test
    void promiseIsOfTheRoleThatItNamed() {
        String invitation = invite(anna, "carl@example.org", Map.of("role", NAME));
        component(realm);

        JsonNode promised = anna.get(invitations() + "/" + invitation).expect(200).body();
        assertThat(promised.at("/grants/0/custom").asBoolean()).isTrue();
        realm.as("carl").post(me("/invitations/" + invitation + "/accept"), null).expect(200);
        assertThat(permissions("carl").get("owner").asBoolean()).isFalse();
        assertThat(sections("carl")).containsExactly("applications");
    }

    @Test
    void promiseGoesWithTheRole() {
        String invitation = invite(anna, "carl@example.org", Map.of("role", NAME));
        anna.delete(acme + "/roles/" + NAME).expect(204);
        anna.post(acme + "/roles", role("bills")).expect(201);

        realm.as("carl").post(me("/invitations/" + invitation + "/accept"), null).expect(200);
        assertThat(grants("carl")).isEmpty();
    }

    @Test
    void newProjectIsJoinedByWhatJoins() {
        component(realm, Map.of("joinsNewProjects", List.of("true")));
        realm.project("acme", "lab");
        assertThat(grants("mona")).hasSize(1);
    }

    private static Map<String, Object> role(String section) {
        return Map.of(
                "name", NAME, "permissions", List.of(Map.of("section", section, "level", "read")));
    }

    private String grants() {
        return acme + "/members/" + realm.user("mona") + "/grants";
    }

    private JsonNode permissions(String user) {
        return anna.get(acme + "/permissions/" + realm.user(user)).expect(200).body();
    }

    private List<String> sections(String user) {
        return permissions(user).get("sections").findValuesAsText("section");
    }

    private List<String> who(String section) {
        String path = "/section-permissions/who?organization=acme&level=read&section=";
        return anna.get(realm.path(path + section)).expect(200).body().findValuesAsText("username");
    }

    private static void component(TestRealm realm) {
        component(realm, Map.of("owner", List.of("true")));
    }

    private static void component(TestRealm realm, Map<String, ?> config) {
        realm.admin()
                .post(
                        realm.adminPath("/components"),
                        Map.of(
                                "name", NAME,
                                "providerId", "keystead-role-template",
                                "providerType", TEMPLATES,
                                "parentId", realm.representation().get("id").asText(),
                                "config", config))
                .expect(201);
    }

    private static void rename(TestRealm realm) {
        realm.admin()
                .post(realm.access("/role-templates"), Map.of("name", "spare", "owner", true))
                .expect(201);
        String components = realm.adminPath("/components");
        for (JsonNode component :
                realm.admin().get(components + "?type=" + TEMPLATES).expect(200).body()) {
            if (component.get("name").asText().equals("spare")) {
                realm.admin()
                        .put(
                                components + "/" + component.get("id").asText(),
                                ((ObjectNode) component).put("name", NAME))
                        .expect(204);
            }
        }
    }

    private static void partialImport(TestRealm realm) {
        Map<String, Object> template =
                Map.of(
                        "name",
                        NAME,
                        "providerId",
                        "keystead-role-template",
                        "config",
                        Map.of("owner", List.of("true")));
        realm.admin()
                .post(
                        realm.adminPath("/partialImport"),
                        Map.of("components", Map.of(TEMPLATES, List.of(template))))
                .expect(200);
    }
}
