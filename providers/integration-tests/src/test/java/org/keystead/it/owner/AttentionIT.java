package org.keystead.it.owner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;

/** "Disabling is never refused", and whoever loses her last owner by it hears of that once. */
class AttentionIT extends SoleOwner {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void workflowDisablesHerAndItIsToldOnce() {
        disableByWorkflow();

        assertThat(attention()).hasSize(1);
    }

    @Test
    void administratorDisablesHerAndItIsTold() throws Exception {
        update("firstName", "Anna");
        assertThat(attention()).isEmpty();
        disable();

        JsonNode event = attention().get(0);
        assertThat(Api.JSON.readTree(event.get("representation").asText()).toString())
                .isEqualTo("{\"attention\":[\"no-usable-owner\"]}");
        assertThat(event.at("/authDetails/userId").asText()).isNotEqualTo(owner);
        assertThat(event.at("/details/keystead-disabled-owner").asText()).isEqualTo(owner);
    }

    @Test
    void disabledOwnerWhoIsUpdatedIsNotToldAgain() {
        disable();
        disable();
        assertThat(attention()).hasSize(1);

        update("enabled", true);
        disable();
        assertThat(attention()).hasSize(2);
    }

    @Test
    void permanentLockoutDisablesHerAndItIsToldOnce() {
        ObjectNode settings = realm.representation();
        settings.put("bruteForceProtected", true).put("permanentLockout", true);
        settings.put("failureFactor", 2).put("maxTemporaryLockouts", 0);
        realm.admin().put(realm.adminPath(""), settings).expect(204);

        for (int i = 0; i < 4; i++) {
            guess();
        }

        Await.until(LIMIT, () -> "it was told", () -> !attention().isEmpty());
        JsonNode event = attention().get(0);
        assertThat(attention()).hasSize(1);
        assertThat(event.at("/details/keystead-disabled-owner").asText()).isEqualTo(owner);
        assertThat(event.at("/authDetails/userId").asText()).isEqualTo(owner);
    }

    @Test
    void disabledOwnerWithAnotherBesideHerIsNotTold() {
        String other = "boris-" + round;
        realm.organization(alias, other);
        realm.grant(alias, other, Map.of("role", "owner"));
        disableByWorkflow();

        assertThat(attention()).isEmpty();
    }

    private void disable() {
        update("enabled", false);
    }

    private void update(String field, Object value) {
        realm.admin().put(path(), user().putPOJO(field, value)).expect(204);
    }

    private ObjectNode user() {
        return (ObjectNode) realm.admin().get(path()).expect(200).body();
    }

    private String path() {
        return realm.adminPath("/users/" + owner);
    }

    /** Tries a password that is not hers. */
    private void guess() {
        Api.anonymous(realm.server())
                .form(
                        realm.path("/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "password",
                                "client_id", "app",
                                "username", name,
                                "password", "guess"));
    }

    /** Lets a workflow do it: the step has ended a moment before what it did can be seen. */
    private void disableByWorkflow() {
        Workflow.of(realm, "disable-user", Map.of()).run(owner);
        Await.until(LIMIT, () -> "she is disabled", () -> !user().get("enabled").asBoolean());
    }

    private List<JsonNode> attention() {
        return Attentions.of(realm, organization);
    }
}
