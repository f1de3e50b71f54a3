package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Looks;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** API keys in the consoles: a member's own, those of an organization, and those of a user. */
class KeysInConsoleIT {

    private TestRealm realm;
    private AccountConsole console;
    private Api gateway;

    @BeforeEach
    void open() {
        realm = ConsoleRealm.create();
        gateway = ResourceServer.of(realm);
        console = AccountConsole.of(realm);
    }

    @AfterEach
    void close() {
        console.close();
        realm.delete();
    }

    @Test
    void memberMakesAKeyThatIsForWhatThePreviewSays() {
        console.login("mona").navigate("API keys");
        console.page().getByText("You have no API keys.").waitFor();
        assertThat(Looks.faults(console.page())).isEmpty();
        console.page().getByTestId("keystead-make-key").click();
        console.page().getByTestId("keystead-preview-nothing").waitFor();
        console.page().fill("#keystead-name", "deploy");
        assertThat(console.section("finances").locator("select")).isDisabled();
        console.give("databases", "read");
        Locator preview = console.page().getByTestId("keystead-preview-databases");
        assertThat(preview).containsText("Read");
        assertThat(Looks.faults(console.page())).isEmpty();
        Looks.keep(console.page(), "account-console-api-key");

        console.page().getByTestId("keystead-save").click();
        Locator secret = console.page().getByTestId("keystead-secret");
        secret.waitFor();
        assertThat(Looks.faults(console.page())).isEmpty();
        String shown = secret.inputValue();
        assertThat(shown).matches("ksk_[0-9A-Za-z]{65}[0-9a-f]{8}");
        console.page().keyboard().press("Escape");
        assertThat(secret).isVisible();
        console.page().getByTestId("keystead-kept").click();

        Locator row = row("deploy");
        assertThat(row).containsText("databases: Read");
        assertThat(row).containsText("Not yet");
        assertThat(console.page().content()).doesNotContain(shown);
        assertThat(allows(shown, "view")).isTrue();
        assertThat(allows(shown, "create")).isFalse();
    }

    @Test
    void memberOfManyOrganizationsSearchesTheOneThatAKeyIsFor() {
        for (int i = 10; i < 32; i++) {
            realm.organization("branch-" + i, "mona");
        }
        console.login("mona").navigate("API keys");
        console.page().getByTestId("keystead-make-key").click();
        assertThat(console.page().getByTestId("keystead-save")).isDisabled();
        assertThat(Looks.faults(console.page())).isEmpty();
        console.page().fill("#keystead-organization", "branch-31");
        console.page().getByTestId("keystead-preview-nothing").waitFor();
        console.page().fill("#keystead-name", "deploy");
        console.page().fill("#keystead-organization", "no such one");
        assertThat(console.page().getByTestId("keystead-save")).isDisabled();
        console.page().fill("#keystead-organization", "Branch-31");
        console.page().getByTestId("keystead-save").click();
        console.page().getByTestId("keystead-kept").click();
        assertThat(row("deploy")).containsText("branch-31");
    }

    @Test
    void memberNarrowsReplacesAndEndsAKey() {
        String first = made("deploy");
        console.login("mona").navigate("API keys");
        console.link("deploy").click();
        console.give("databases", "none");
        console.page().getByTestId("keystead-preview-nothing").waitFor();
        console.page().fill("#keystead-addresses", "no address");
        console.page().getByTestId("keystead-save").click();
        assertThat(console.failure()).containsText("must be an address");
        console.page().fill("#keystead-addresses", "");
        console.save();
        assertThat(row("deploy")).containsText("None");
        assertThat(allows(first, "view")).isFalse();

        console.button("New secret of deploy").click();
        console.page().selectOption("#keystead-overlap", "hour");
        console.page().getByTestId("keystead-rotate").click();
        String second = console.page().getByTestId("keystead-secret").inputValue();
        assertThat(second).isNotEqualTo(first);
        console.page().getByTestId("keystead-kept").click();
        assertThat(active(first)).isTrue();
        assertThat(active(second)).isTrue();

        console.button("End deploy").click();
        console.page().getByTestId("keystead-confirm").click();
        console.page().getByText("You have no API keys.").waitFor();
        assertThat(active(second)).isFalse();
    }

    @Test
    void ownerSeesAndEndsWhatActsInTheOrganization() {
        String secret = made("deploy");
        console.login("anna").organization("acme");
        console.tab("api-keys");
        Locator row = row("deploy");
        assertThat(row).containsText("mona Test");
        assertThat(row).containsText("databases: Read");
        assertThat(Looks.faults(console.page())).isEmpty();
        console.button("End deploy").click();
        console.page().getByTestId("keystead-confirm").click();
        console.page().getByText("No API key acts in the organization.").waitFor();
        assertThat(active(secret)).isFalse();
    }

    @Test
    void memberIsToldWhoSeesTheKeysOfAll() {
        console.login("mona").organization("acme");
        console.tab("api-keys");
        assertThat(console.page().getByTestId("keystead-locked"))
                .containsText("Ask an owner of the organization.");
    }

    @Test
    void whoeverMakesNoKeysIsToldWhomToAsk() {
        JsonNode catalogue = realm.admin().get(realm.access("/catalogue")).expect(200).body();
        for (JsonNode section : catalogue.get("sections")) {
            if (section.get("key").asText().equals("api-keys")) {
                ((ObjectNode) section).remove("availability");
            }
        }
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
        console.login("mona").navigate("API keys");
        console.page().getByTestId("keystead-make-key").click();
        console.page().fill("#keystead-name", "deploy");
        assertThat(console.page().getByTestId("keystead-key-locked"))
                .containsText("Ask an owner of the organization.");
        assertThat(console.page().getByTestId("keystead-save")).isDisabled();
    }

    @Test
    void administratorEndsAllKeysOfAUser() {
        String secret = made("deploy");
        realm.user("root");
        realm.administer("root", "realm-admin");
        try (AdminConsole admin = AdminConsole.of(realm)) {
            admin.login("root").organization("acme");
            admin.tab("api-keys");
            admin.page().getByText("Every API key that acts").waitFor();
            assertThat(row(admin.page(), "deploy")).containsText("mona Test");
            admin.access("api-keys");
            admin.page().fill("#keystead-user", "mona");
            assertThat(row(admin.page(), "deploy")).containsText("acme");
            assertThat(Looks.faults(admin.page())).isEmpty();
            admin.page().getByTestId("keystead-end-all").click();
            admin.page().getByTestId("keystead-confirm").click();
            admin.page().getByText("This user has no API keys.").waitFor();
        }
        assertThat(active(secret)).isFalse();
    }

    @Test
    void keyIsMadeWithoutAPointer() {
        console.login("mona");
        Keyboard keyboard = new Keyboard(console.page());
        keyboard.enter(console.page().locator("nav a[href*=api-keys]").first());
        keyboard.enter(console.page().getByTestId("keystead-make-key"));
        keyboard.go(console.page().locator("#keystead-name"));
        console.page().keyboard().type("deploy");
        keyboard.go(console.section("databases").locator("select"));
        keyboard.press("ArrowDown");
        keyboard.enter(console.page().getByTestId("keystead-save"));
        console.page().getByTestId("keystead-secret").waitFor();
        keyboard.enter(console.page().getByTestId("keystead-kept"));
        assertThat(row("deploy")).containsText("databases: Read");
    }

    /** The row of a key in a list. */
    private Locator row(String key) {
        return row(console.page(), key);
    }

    private static Locator row(Page page, String key) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(key));
    }

    private String made(String name) {
        Map<String, ?> key =
                Map.of(
                        "name",
                        name,
                        "organization",
                        "acme",
                        "permissions",
                        List.of(Map.of("section", "databases", "level", "read")));
        return realm.as("mona")
                .post(realm.path("/organization-access/me/api-keys"), key)
                .expect(201)
                .body()
                .get("secret")
                .asText();
    }

    private boolean active(String secret) {
        String path = realm.path("/section-permissions/api-key");
        return gateway.post(path, Map.of("apiKey", secret))
                .expect(200)
                .body()
                .get("active")
                .asBoolean();
    }

    private boolean allows(String secret, String action) {
        Map<String, ?> check =
                Map.of("organization", "acme", "section", "databases", "action", action);
        JsonNode body =
                gateway.post(
                                realm.path("/section-permissions/check"),
                                Map.of(
                                        "subject",
                                        Map.of("apiKey", secret),
                                        "checks",
                                        List.of(check)))
                        .expect(200)
                        .body();
        return body.at("/results/0/allowed").asBoolean();
    }
}
