package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Catalogue and role templates by form: what a change does is seen before it is saved. */
class CatalogueInConsoleIT {

    private TestRealm realm;
    private AdminConsole console;

    @BeforeEach
    void open() {
        realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of("adminTheme", "keystead", "accessTokenLifespan", 5));
        realm.preset("section-levels");
        realm.organization("acme", "anna", "bert");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("acme", "bert", Map.of("section", "databases", "level", "read"));
        realm.user("root");
        realm.administer("root", "realm-admin");
        console = AdminConsole.of(realm);
    }

    @AfterEach
    void close() {
        console.close();
        realm.delete();
    }

    @Test
    void sectionIsMadeChangedAndTakenAway() {
        console.login("root").access("catalogue");
        console.page().getByTestId("keystead-new-section").click();
        console.page().fill("#keystead-key", "backups");
        console.page().fill("#keystead-name", "Backups");
        console.page().fill("#keystead-actions", "restore, download");
        console.page().check("#keystead-includes-databases");
        console.page().selectOption("#keystead-after", "cloud-servers");
        save();

        assertThat(console.section("backups")).containsText("Databases");
        JsonNode sections = catalogue().get("sections");
        assertThat(sections.get(1).toString())
                .isEqualTo(
                        "{\"key\":\"backups\",\"name\":\"Backups\",\"includes\":[\"databases\"],"
                                + "\"actions\":[\"restore\",\"download\"]}");

        console.link("Backups").click();
        assertThat(console.page().locator("#keystead-key")).isDisabled();
        console.page().selectOption("#keystead-availability", "owner-only");
        console.page().selectOption("#keystead-step-up", "manage");
        console.page().fill("#keystead-acr", "2");
        save();
        assertThat(console.section("backups")).containsText("Owners");
        assertThat(catalogue().at("/sections/1/stepUp/acr").asText()).isEqualTo("2");

        console.link("Backups").click();
        console.page().getByTestId("keystead-remove").click();
        apply();
        assertThat(catalogue().toString()).doesNotContain("backups");
    }

    @Test
    void grantsThatWouldBeLostAreShownBeforeTheyAre() {
        console.login("root").access("catalogue");
        console.link("Databases").click();
        console.page().getByTestId("keystead-remove").click();
        Locator difference = console.page().getByTestId("keystead-preset-difference");
        assertThat(difference).containsText("section databases is granted");
        assertThat(console.page().getByTestId("keystead-apply-preset")).isDisabled();
        assertThat(catalogue().toString()).contains("\"databases\"");

        console.page().check("#keystead-agreed");
        apply();
        assertThat(catalogue().toString()).doesNotContain("\"databases\"");
    }

    @Test
    void levelsAndFoundingAreChangedAndTheRestStays() {
        JsonNode before = catalogue();
        console.login("root").access("catalogue");
        console.page().getByTestId("keystead-edit-settings").click();
        console.page().fill("#keystead-manage", "create, update, delete, archive");
        console.page().check("#keystead-self-service");
        console.page().fill("#keystead-limit", "3");
        save();

        JsonNode after = catalogue();
        assertThat(after.at("/levels/manage").toString()).contains("archive");
        assertThat(after.at("/founding/selfService").asBoolean()).isTrue();
        assertThat(after.at("/founding/limit").asInt()).isEqualTo(3);
        for (String part : List.of("sections", "ownerOnlyActions", "support")) {
            assertThat(after.get(part)).isEqualTo(before.get(part));
        }
    }

    @Test
    void faultIsToldAndNothingThatWasTypedIsLost() {
        console.login("root").access("catalogue");
        console.page().getByTestId("keystead-new-section").click();
        console.page().fill("#keystead-key", "Not A Key");
        console.page().getByTestId("keystead-see-changes").click();
        assertThat(console.page().getByTestId("keystead-failure")).containsText("key");
        console.page().keyboard().press("Escape");
        assertThat(console.page().locator("#keystead-key")).hasValue("Not A Key");
    }

    @Test
    void templateThatALoginInterruptedIsFilledInAgain() {
        console.login("root").access("role-templates");
        console.page().getByTestId("keystead-new-template").click();
        console.page().fill("#keystead-name", "Helper");
        level("domains", "read");
        String logout = realm.adminPath("/users/" + realm.user("root") + "/logout");
        realm.admin().post(logout, Map.of()).expect(204);
        console.page().getByTestId("keystead-see-changes").click();
        new LoginPage(console.page()).awaited().login("root", TestRealm.PASSWORD);

        assertThat(console.page().locator("#keystead-name")).hasValue("Helper");
        assertThat(console.section("domains").locator("select")).hasValue("read");
        save();
        template("helper");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotUndone() {
        console.login("root").access("catalogue");
        console.link("Databases").click();
        console.page().fill("#keystead-name", "Mine");
        ObjectNode theirs = catalogue();
        ((ObjectNode) theirs.at("/sections/0")).put("name", "Theirs");
        realm.admin().put(realm.access("/catalogue"), theirs).expect(204);
        console.page().getByTestId("keystead-see-changes").click();

        assertThat(console.page().getByTestId("keystead-failure"))
                .containsText("Somebody else has changed it meanwhile.");
        assertThat(console.page().getByTestId("keystead-apply-preset")).isDisabled();
        assertThat(catalogue().toString()).contains("Theirs").doesNotContain("Mine");
    }

    @Test
    void templateIsMadeAndItsHoldersGainsAreShown() {
        console.login("root").access("role-templates");
        console.page().getByTestId("keystead-new-template").click();
        console.page().fill("#keystead-name", "Helper");
        level("domains", "read");
        save();
        realm.grant("acme", "bert", Map.of("role", "helper"));

        console.link("Helper").click();
        level("finances", "manage");
        console.section("finances").locator("button").first().click();
        console.page().uncheck("#keystead-finances-pay");
        console.page().getByTestId("keystead-see-changes").click();
        assertThat(console.page().getByTestId("keystead-preset-difference"))
                .containsText("role template helper would give finances: view");
        apply();
        assertThat(template("helper").get("permissions").toString())
                .contains("\"section\":\"finances\",\"level\":\"manage\",\"except\":[\"pay\"]");

        console.link("Helper").click();
        console.page().getByTestId("keystead-remove").click();
        assertThat(console.page().getByTestId("keystead-preset-difference"))
                .containsText("of user " + realm.user("bert"));
        console.page().check("#keystead-agreed");
        apply();
        realm.admin().get(realm.access("/role-templates/helper")).expect(404);
    }

    @Test
    void everySectionIsGivenInTheMasterRealmsConsole() {
        realm.admin().put("/admin/realms/master", Map.of("adminTheme", "keystead")).expect(204);
        try {
            console.login("master", KeycloakServer.ADMIN, KeycloakServer.ADMIN_PASSWORD);
            console.access("role-templates");
            console.page().getByTestId("keystead-new-template").click();
            console.page().fill("#keystead-name", "Reader");
            level("*", "read");
            assertThat(console.section("databases").locator("td").last()).hasText("Read");
            save();
        } finally {
            realm.admin().put("/admin/realms/master", Map.of("adminTheme", "")).expect(204);
        }
        assertThat(template("reader").get("permissions").toString())
                .isEqualTo("[{\"section\":\"*\",\"level\":\"read\"}]");
    }

    private void level(String section, String level) {
        console.section(section).locator("select").selectOption(level);
    }

    private void save() {
        console.page().getByTestId("keystead-see-changes").click();
        apply();
    }

    private void apply() {
        console.page().getByTestId("keystead-apply-preset").click();
        console.page().getByTestId("keystead-see-changes").waitFor(AdminConsole.GONE);
    }

    private ObjectNode catalogue() {
        return (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
    }

    private JsonNode template(String name) {
        return realm.admin().get(realm.access("/role-templates/" + name)).expect(200).body();
    }
}
