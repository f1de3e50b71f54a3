package org.keystead.it.owner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** The same where Keycloak lets administrators edit components. */
class ComponentDoorsIT extends SoleOwner {

    @Test
    void consoleDoesNotUnmakeTheTemplateThatOwns() {
        ObjectNode template = template("owner");
        ObjectNode config = (ObjectNode) template.get("config");
        config.putArray("owner").add("false");

        nativelyRefused(realm.admin().put(component(template), template), "last-owner");
        nativelyRefused(realm.admin().delete(component(template)), "last-owner");
        nativelyRefused(
                realm.admin().put(component(template), template("owner").put("name", "chief")),
                "last-owner");
    }

    @Test
    void consoleDoesNotTakeAwayWhatIsGranted() {
        String member = "boris-" + round;
        realm.organization(alias, member);
        realm.grant(alias, member, Map.of("role", "collaborator"));
        realm.grant(alias, member, Map.of("section", "servers", "level", "read"));

        nativelyRefused(
                realm.admin().delete(component(template("collaborator"))), "grants-would-be-lost");
        nativelyRefused(
                realm.admin()
                        .delete(
                                component(
                                        (ObjectNode)
                                                components("catalogue.CatalogueProvider").get(0))),
                "grants-would-be-lost");
    }

    /** As tools do that remove what their file does not have, and put it back with the next one. */
    @Test
    void catalogueThatRolesAreWrittenInIsNotDeletedAndOneThatIsGoneComesBack() {
        TestRealm other = TestRealm.create(Shared.server());
        other.preset("owner-collaborator");
        JsonNode catalogue = components(other, "catalogue.CatalogueProvider").get(0);
        JsonNode templates = components(other, "catalogue.RoleTemplateProvider");

        assertThat(other.admin().delete(component(other, catalogue)).expect(409).text())
                .contains("grants-would-be-lost");
        templates.forEach(t -> other.admin().delete(component(other, t)).expect(204));
        other.admin().delete(component(other, catalogue)).expect(204);

        templates.forEach(t -> other.admin().post(other.adminPath("/components"), t).expect(201));
        other.admin().post(other.adminPath("/components"), catalogue).expect(201);
        other.organization("acme", "anna");
        other.grant("acme", "anna", Map.of("role", "owner"));
        other.delete();
    }

    @Test
    void consoleDoesNotLetARoleOfManyBeARoleOfOne() {
        String member = "boris-" + round;
        realm.organization(alias, member);
        realm.grant(alias, member, Map.of("role", "owner"));
        ObjectNode template = template("owner");
        ((ObjectNode) template.get("config")).putArray("cardinality").add("one");

        nativelyRefused(realm.admin().put(component(template), template), "cardinality-one");
    }

    @Test
    void consoleChangesATemplateThatTakesNothing() {
        ObjectNode template = template("collaborator");
        ((ObjectNode) template.get("config")).putArray("description").add("Starts with nothing.");

        realm.admin().put(component(template), template).expect(204);
        assertThat(
                        realm.admin()
                                .get(realm.access("/role-templates/collaborator"))
                                .expect(200)
                                .body()
                                .get("description")
                                .asText())
                .isEqualTo("Starts with nothing.");
    }

    private void nativelyRefused(Answer answer, String code) {
        assertThat(answer.expect(409).text()).contains(code);
        assertOwned();
    }

    private static ObjectNode template(String name) {
        for (JsonNode component : components("catalogue.RoleTemplateProvider")) {
            if (component.get("name").asText().equals(name)) {
                return (ObjectNode) component;
            }
        }
        throw new AssertionError("no template " + name);
    }

    private static JsonNode components(String type) {
        return components(realm, type);
    }

    private static JsonNode components(TestRealm in, String type) {
        return in.admin()
                .get(in.adminPath("/components?type=org.keystead.access." + type))
                .expect(200)
                .body();
    }

    private static String component(ObjectNode component) {
        return component(realm, component);
    }

    private static String component(TestRealm in, JsonNode component) {
        return in.adminPath("/components/" + component.get("id").asText());
    }
}
