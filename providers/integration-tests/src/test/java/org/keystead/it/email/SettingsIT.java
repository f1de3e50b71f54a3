package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;

/** Settings of the step that no login may use, at each door that saves some. */
class SettingsIT {

    private static final String STEP = "keystead-email-code";

    private static SecuredRealm realm;

    @BeforeAll
    static void setUp() {
        realm = SecuredRealm.create(Shared.server());
    }

    @ParameterizedTest
    @CsvSource({
        "alphabet, emoji, Alphabet (alphabet) must be digits or letters",
        "length, 4, Length (length) must be 7 to 12 for digits",
        "lifeSeconds, 601, Life (lifeSeconds) must be a whole number from 60 to 600",
        "unverifiedAddresses, maybe, Unverified addresses (unverifiedAddresses) must be true or false"
    })
    void wrongOnesAreRefusedWithTheReasonAndNotSaved(String name, String value, String reason) {
        String path = realm.configs(STEP).get(0);
        JsonNode saved = realm.admin().get(path).expect(200).body();
        ObjectNode wrong = saved.deepCopy();
        wrong.withObject("/config").put(name, value);

        Answer refused = realm.admin().put(path, wrong);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errorMessage").asText()).isEqualTo(reason);
        assertThat(realm.admin().get(path).body()).isEqualTo(saved);
    }

    @Test
    void wrongOnesThatWereSavedForNoStepAreRefusedToEveryStep() {
        Map<String, Object> wrong =
                Map.of("alias", "unused", "config", Map.of("lifeSeconds", "3600"));
        realm.admin().post(realm.path("/authentication/config"), wrong).expect(201);

        Answer refused =
                realm.admin()
                        .post(
                                realm.path("/authentication/executions"),
                                Map.of(
                                        "parentFlow",
                                        flow("keystead direct grant"),
                                        "authenticator",
                                        STEP,
                                        "authenticatorConfig",
                                        "unused",
                                        "requirement",
                                        "REQUIRED"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errorMessage").asText()).contains("Life (lifeSeconds)");
    }

    @Test
    void aRealmFileWithWrongOnesIsRefused() {
        String name = "r" + UUID.randomUUID();
        ObjectNode file = file(name);
        assertThat(realm.admin().post("/admin/realms", file).status()).isEqualTo(201);
        realm.admin().delete("/admin/realms/" + name).expect(204);

        spoil(file);
        Answer refused = realm.admin().post("/admin/realms", file);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Tries a code (triesPerCode)");
        realm.admin().get("/admin/realms/" + name).expect(404);
    }

    @Test
    void aStepThatIsBrokenAllTheSameSaysSo() {
        SecuredRealm broken = SecuredRealm.create(Shared.server());
        for (String path : broken.configs(STEP)) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            broken.admin()
                    .post(
                            "/realms/"
                                    + broken.name()
                                    + "/keystead-probe/spoilt-steps/"
                                    + id
                                    + "/length/4",
                            "")
                    .expect(204);
        }
        User user = broken.user();
        Tab tab = new Tab(new ConcurrentHashMap<>(), broken.server().url());
        tab.open(broken.application().loginUrl()).login(user.username());

        assertThat(tab.isLoggedIn()).isFalse();
        assertThat(tab.body())
                .contains("Logging in is set up wrongly here", "It is not your password")
                .doesNotContain("Invalid username or password");
        assertThat(broken.events("LOGIN_ERROR", user).get(0).path("error").asText())
                .isEqualTo("invalid_config");
        assertThat(Shared.server().log())
                .contains(
                        "e-mail code of realm "
                                + broken.name()
                                + " is misconfigured, so nobody passes it: Length (length) must be"
                                + " 7 to 12 for digits");
        assertThat(Mailbox.to(user.email())).isEmpty();
    }

    /** The realm's flows and their settings under another name, as Keycloak exports them. */
    private static ObjectNode file(String name) {
        JsonNode export = realm.admin().post(realm.path("/partial-export"), "").expect(200).body();
        ObjectNode file = Api.JSON.createObjectNode();
        file.put("realm", name).put("enabled", true);
        for (String part : List.of("authenticationFlows", "authenticatorConfig")) {
            file.set(part, export.get(part));
            file.path(part).forEach(each -> ((ObjectNode) each).remove("id"));
        }
        return file;
    }

    private static void spoil(ObjectNode file) {
        for (JsonNode config : file.path("authenticatorConfig")) {
            if (config.at("/config/rememberDays").isTextual()) {
                ((ObjectNode) config).withObject("/config").put("triesPerCode", "50");
            }
        }
    }

    private static String flow(String alias) {
        for (JsonNode flow : realm.admin().get(realm.path("/authentication/flows")).body()) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("id").asText();
            }
        }
        throw new AssertionError("no flow " + alias);
    }
}
