package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;

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
        return realm.admin()
                .get(realm.adminPath("/components?type=org.keystead.access." + type))
                .expect(200)
                .body();
    }

    private static String component(ObjectNode component) {
        return realm.adminPath("/components/" + component.get("id").asText());
    }
}
