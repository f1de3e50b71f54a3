package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.email.Tab;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** "An organization always has at least one owner", at the doors that Keycloak itself has. */
class DoorsIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String APPLICATION = "application";

    private static TestRealm realm;
    private static int round;

    private String alias;
    private String organization;
    private String owner;
    private String name;

    @BeforeAll
    static void realm() {
        realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of("eventsEnabled", true, "eventsListeners", List.of("jboss-logging")));
        realm.preset("owner-collaborator");
        realm.client(Application.client(APPLICATION));
    }

    @AfterAll
    static void delete() {
        realm.delete();
    }

    @BeforeEach
    void organization() {
        round++;
        alias = "acme-" + round;
        name = "anna-" + round;
        organization = realm.organization(alias, name);
        owner = realm.user(name);
        realm.grant(alias, name, Map.of("role", "owner"));
    }

    /** The next test changes templates, which organizations without an owner do not mind. */
    @AfterEach
    void close() {
        realm.admin().delete(realm.adminPath("/organizations/" + organization));
    }

    @Test
    void lastOwnerDoesNotDeleteHerAccount() {
        AccountDeletion.allow(realm, List.of(owner));

        Tab tab = deleteAccount();

        assertThat(tab.body()).contains("Make another member its owner first.");
        assertOwned();
        assertThat(userEvents("DELETE_ACCOUNT")).isEmpty();
    }

    @Test
    void ownerWithAnotherBesideHerDeletesHerAccount() {
        AccountDeletion.allow(realm, List.of(owner));
        String other = "boris-" + round;
        realm.organization(alias, other);
        realm.grant(alias, other, Map.of("role", "owner"));

        deleteAccount();

        realm.admin().get(realm.adminPath("/users/" + owner)).expect(404);
        assertThat(
                        realm.admin()
                                .get(realm.access("/organizations/" + alias + "/members"))
                                .expect(200)
                                .body()
                                .findValuesAsText("id"))
                .containsExactly(realm.user(other));
    }

    @Test
    void workflowDoesNotDeleteHer() {
        assertThat(activate("delete-user", Map.of()).get("failure").asText())
                .contains("last-owner");
        assertOwned();
    }

    @Test
    void workflowDoesNotTakeHerOutOfTheOrganizationsGroup() {
        activate("leave-group", Map.of("group", List.of("/" + organization)));
        assertOwned();
    }

    @Test
    void workflowDisablesHerAndItIsToldOnce() {
        activate("disable-user", Map.of());

        assertThat(attention()).hasSize(1);
    }

    @Test
    void administratorDisablesHerAndItIsTold() throws Exception {
        String path = realm.adminPath("/users/" + owner);
        ObjectNode user = (ObjectNode) realm.admin().get(path).expect(200).body();

        realm.admin().put(path, user.put("firstName", "Anna")).expect(204);
        assertThat(attention()).isEmpty();
        realm.admin().put(path, user.put("enabled", false)).expect(204);

        JsonNode event = attention().get(0);
        assertThat(Api.JSON.readTree(event.get("representation").asText()).toString())
                .isEqualTo("{\"attention\":[\"no-usable-owner\"]}");
        assertThat(event.at("/authDetails/userId").asText()).isNotEqualTo(owner);
        assertThat(event.at("/details/keystead-disabled-owner").asText()).isEqualTo(owner);
    }

    @Test
    void disabledOwnerWithAnotherBesideHerIsNotTold() {
        String other = "boris-" + round;
        realm.organization(alias, other);
        realm.grant(alias, other, Map.of("role", "owner"));
        activate("disable-user", Map.of());

        assertThat(attention()).isEmpty();
    }

    @Test
    void workflowUnlinksHerAndSheStays() {
        linkToProvider();
        activate("unlink-user", Map.of("idp", List.of("*")));
        assertThat(
                        realm.admin()
                                .get(realm.adminPath("/users/" + owner + "/federated-identity"))
                                .expect(200)
                                .body())
                .isEmpty();
        assertOwned();
    }

    @Test
    void administratorUnlinksHerAndTheProviderAndSheStays() {
        String idp = linkToProvider();
        realm.admin()
                .post(
                        realm.adminPath("/organizations/" + organization + "/identity-providers"),
                        idp)
                .expect(204);

        realm.admin()
                .delete(realm.adminPath("/users/" + owner + "/federated-identity/" + idp))
                .expect(204);
        realm.admin()
                .delete(
                        realm.adminPath(
                                "/organizations/" + organization + "/identity-providers/" + idp))
                .expect(204);
        realm.admin().delete(realm.adminPath("/identity-provider/instances/" + idp)).expect(204);

        assertOwned();
    }

    @Test
    void partialImportDoesNotReplaceHer() {
        Answer answer =
                realm.admin()
                        .post(
                                realm.adminPath("/partialImport"),
                                Map.of(
                                        "ifResourceExists",
                                        "OVERWRITE",
                                        "users",
                                        List.of(Map.of("username", name, "enabled", true))));

        assertThat(answer.expect(409).text()).contains("last-owner");
        assertOwned();
    }

    @Test
    void otherOrganizationsOfADeletedMemberAreLeftWithoutHerGrants() {
        String other = alias + "-other";
        realm.organization(other, name, "owner-of-" + other);
        realm.grant(other, "owner-of-" + other, Map.of("role", "owner"));
        realm.grant(other, name, Map.of("role", "owner"));
        long before = rows();

        realm.admin().delete(realm.adminPath("/organizations/" + organization)).expect(204);
        realm.admin().delete(realm.adminPath("/users/" + owner)).expect(204);

        assertThat(rows()).isEqualTo(before - 2);
    }

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

    private void assertOwned() {
        realm.admin().get(realm.adminPath("/users/" + owner)).expect(200);
        JsonNode member =
                realm.admin()
                        .get(realm.access("/organizations/" + alias + "/members/" + owner))
                        .expect(200)
                        .body();
        assertThat(member.get("owner").asBoolean()).isTrue();
    }

    /** What the account console's button does. */
    private Tab deleteAccount() {
        return AccountDeletion.lastPage(realm, APPLICATION, name).submit(Map.of());
    }

    private List<JsonNode> attention() {
        List<JsonNode> events = new ArrayList<>();
        realm.admin()
                .get(realm.adminPath("/admin-events?max=100&operationTypes=ACTION"))
                .expect(200)
                .body()
                .forEach(events::add);
        events.removeIf(event -> !event.get("resourcePath").asText().endsWith(organization));
        events.removeIf(e -> !e.path("resourceType").asText().equals("KEYSTEAD_ORGANIZATION"));
        return events;
    }

    private List<String> userEvents(String type) {
        return realm.admin()
                .get(realm.adminPath("/events?type=" + type + "&user=" + owner))
                .expect(200)
                .body()
                .findValuesAsText("id");
    }

    /** Runs a workflow of this one step for her, and tells how that ended. */
    private JsonNode activate(String step, Map<String, ?> settings) {
        Map<String, Object> uses = new LinkedHashMap<>(Map.of("uses", step));
        if (!settings.isEmpty()) {
            uses.put("with", settings);
        }
        String location =
                realm.admin()
                        .post(
                                realm.adminPath("/workflows"),
                                Map.of("name", step + "-" + round, "steps", List.of(uses)))
                        .expect(201)
                        .header("Location");
        String workflow = location.substring(location.lastIndexOf('/') + 1);
        realm.admin()
                .post(realm.adminPath("/workflows/" + workflow + "/activate/USERS/" + owner), null)
                .expect(204);
        String path = "/realms/master/keystead-probe/workflow-steps/" + owner;
        Await.until(
                LIMIT,
                () -> "the step " + step + " ended",
                () -> !realm.admin().get(path).expect(200).body().isEmpty());
        return realm.admin().get(path).expect(200).body().get(0);
    }

    private String linkToProvider() {
        String idp = "idp-" + round;
        realm.admin()
                .post(
                        realm.adminPath("/identity-provider/instances"),
                        Map.of(
                                "alias",
                                idp,
                                "providerId",
                                "oidc",
                                "config",
                                Map.of(
                                        "clientId", "x",
                                        "clientSecret", "x",
                                        "authorizationUrl", "https://idp.invalid/a",
                                        "tokenUrl", "https://idp.invalid/t")))
                .expect(201);
        realm.admin()
                .post(
                        realm.adminPath("/users/" + owner + "/federated-identity/" + idp),
                        Map.of("identityProvider", idp, "userId", "x", "userName", "x"))
                .expect(204);
        return idp;
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

    private static long rows() {
        return realm.admin()
                .get("/realms/master/keystead-probe/rows")
                .expect(200)
                .body()
                .get("keystead_grant")
                .asLong();
    }
}
