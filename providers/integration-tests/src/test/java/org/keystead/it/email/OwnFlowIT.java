package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.Shared;

/** Realms that somebody has given flows of their own, or settings of Keycloak's. */
class OwnFlowIT {

    private static final String EXECUTIONS = "/authentication/flows/%s/executions";

    @Test
    void copyOfTheRealmsOwnFlowTakesTheSecondStep() {
        SecuredRealm realm = withOwnFlow();
        requirement(realm, "ours", "auth-spnego", "DISABLED");
        realm.setUp();

        JsonNode bound = realm.admin().get(realm.path("")).expect(200).body();
        assertThat(bound.get("browserFlow").asText()).isEqualTo("keystead ours");
        assertThat(run(realm, "audit", 0)).contains("clean");
        assertThat(run(realm, "setup", 0)).contains("nothing to change");
        User user = realm.user();
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            realm.application().open(page);
            new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
            new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
            assertThat(realm.application().idToken(page).get("acr").asText()).isEqualTo("1");

            page.context().clearCookies();
            realm.application().open(page, "acr_values", "2");
            new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
            new CodePage(page).awaited().code(Mailbox.code(user.email(), 2));
            new EnrolmentPage(page).awaited().setUpApp();
            assertThat(realm.application().idToken(page).get("acr").asText()).isEqualTo("2");
        }
    }

    @Test
    void flowThatNoCopyCanMendIsToldAndNothingIsChanged() {
        SecuredRealm realm = withOwnFlow();
        requirement(realm, "ours", "auth-spnego", "ALTERNATIVE");
        JsonNode before = realm.admin().get(realm.path("")).expect(200).body();
        JsonNode flows = realm.admin().get(realm.path("/authentication/flows")).body();

        assertThat(run(realm, "setup", 2))
                .contains("nothing was changed")
                .contains(
                        "the flow \"ours\" cannot be given the second step: auth-spnego lets people"
                                + " in by itself");
        assertThat(realm.admin().get(realm.path("")).body()).isEqualTo(before);
        assertThat(realm.admin().get(realm.path("/authentication/flows")).body()).isEqualTo(flows);
    }

    /** Kerberos is shown by what the flow holds, as no browser here has a ticket. */
    @Test
    void kerberosAndTheProviderThatEverybodyIsSentToStay() {
        SecuredRealm elsewhere = SecuredRealm.bare(Shared.server(), Map.of());
        SecuredRealm realm = SecuredRealm.bare(Shared.server(), Map.of());
        Partner.add(realm, "partner", elsewhere);
        requirement(realm, "browser", "auth-spnego", "ALTERNATIVE");
        realm.admin()
                .post(
                        realm.path(
                                "/authentication/executions/"
                                        + step(realm, "browser", "identity-provider-redirector")
                                                .get("id")
                                                .asText()
                                        + "/config"),
                        Map.of(
                                "alias",
                                "everybody",
                                "config",
                                Map.of("defaultProvider", "partner")))
                .expect(201);
        realm.setUp();

        String ours = "keystead%20browser";
        assertThat(step(realm, ours, "auth-spnego").get("requirement").asText())
                .isEqualTo("ALTERNATIVE");
        requirement(realm, ours, "auth-spnego", "DISABLED");
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            realm.application().open(page);
            new LoginPage(page).awaited();
            assertThat(page.url()).contains("/realms/" + elsewhere.name() + "/");
        }
    }

    private static SecuredRealm withOwnFlow() {
        SecuredRealm realm = SecuredRealm.bare(Shared.server(), Map.of());
        realm.admin()
                .post(realm.path("/authentication/flows/browser/copy"), Map.of("newName", "ours"))
                .expect(201);
        realm.change(Map.of("browserFlow", "ours"));
        return realm;
    }

    private static void requirement(
            SecuredRealm realm, String flow, String provider, String requirement) {
        ObjectNode row = (ObjectNode) step(realm, flow, provider);
        realm.admin()
                .put(realm.path(EXECUTIONS.formatted(flow)), row.put("requirement", requirement))
                .expect(204);
    }

    private static JsonNode step(SecuredRealm realm, String flow, String provider) {
        JsonNode rows = realm.admin().get(realm.path(EXECUTIONS.formatted(flow))).body();
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("providerId").asText().equals(provider))
                .findFirst()
                .orElseThrow();
    }

    private static String run(SecuredRealm realm, String command, int status) {
        return RealmCommandHere.run(realm.server(), realm.name(), command).expect(status).output();
    }
}
