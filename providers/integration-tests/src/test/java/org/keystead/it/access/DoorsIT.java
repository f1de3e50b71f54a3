package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.Tab;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;

/** "An organization always has at least one owner", at the doors that Keycloak itself has. */
class DoorsIT extends SoleOwner {

    private static final Duration LIMIT = Duration.ofSeconds(60);

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

    private static long rows() {
        return realm.admin()
                .get("/realms/master/keystead-probe/rows")
                .expect(200)
                .body()
                .get("keystead_grant")
                .asLong();
    }
}
