package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.server.TestRealm;

/** What is entered outlives a login on the way to saving it, in each form that has fields. */
class DraftsIT {

    private TestRealm realm;

    @BeforeEach
    void open() {
        realm = ConsoleRealm.create();
        // so short a token is renewed before each request
        realm.admin().put(realm.adminPath(""), Map.of("accessTokenLifespan", 5)).expect(204);
        realm.user("root");
        realm.administer("root", "realm-admin");
    }

    @AfterEach
    void close() {
        realm.delete();
    }

    @Test
    void sectionOfTheCatalogue() {
        try (AdminConsole console = AdminConsole.of(realm)) {
            console.login("root").access("catalogue");
            console.link("Databases").click();
            Page page = console.page();
            page.fill("#keystead-name", "Data");
            page.selectOption("#keystead-after", "images");
            interrupt(page, "root", "keystead-see-changes");

            assertThat(page.locator("#keystead-name")).hasValue("Data");
            assertThat(page.locator("#keystead-after")).hasValue("images");
        }
    }

    @Test
    void settingsOfTheCatalogue() {
        try (AdminConsole console = AdminConsole.of(realm)) {
            console.login("root").access("catalogue");
            Page page = console.page();
            page.getByTestId("keystead-edit-settings").click();
            page.fill("#keystead-limit", "3");
            page.check("#keystead-self-service");
            interrupt(page, "root", "keystead-see-changes");

            assertThat(page.locator("#keystead-limit")).hasValue("3");
            assertThat(page.locator("#keystead-self-service")).isChecked();
        }
    }

    @Test
    void apiKey() {
        try (AccountConsole console = AccountConsole.of(realm)) {
            console.login("anna").navigate("API keys");
            Page page = console.page();
            page.getByTestId("keystead-make-key").click();
            page.fill("#keystead-name", "deploy");
            console.give("databases", "read");
            interrupt(page, "anna", "keystead-save");

            assertThat(page.locator("#keystead-name")).hasValue("deploy");
            assertThat(console.section("databases").locator("select")).hasValue("read");
        }
    }

    @Test
    void projectThatIsSwitchedOff() {
        try (AccountConsole console = AccountConsole.of(realm)) {
            console.login("anna").organization("acme");
            console.tab("projects");
            Page page = console.page();
            console.button("Edit").last().click();
            page.locator("label[for=keystead-enabled]").click();
            interrupt(page, "anna", "keystead-save");
            console.button("Edit").last().click();

            assertThat(page.locator("#keystead-enabled")).not().isChecked();
        }
    }

    /** Ends the login, and logs in again when the next request asks for that. */
    private void interrupt(Page page, String user, String button) {
        String logout = realm.adminPath("/users/" + realm.user(user) + "/logout");
        realm.admin().post(logout, Map.of()).expect(204);
        List<String> logins = new CopyOnWriteArrayList<>();
        page.onRequest(
                request -> {
                    if (request.url().contains("/openid-connect/auth?")) {
                        logins.add(request.url());
                    }
                });
        page.getByTestId(button).click();
        LoginPage login = new LoginPage(page).awaited();
        // a second one would start the page over under whoever is typing
        assertThat(logins).hasSize(1);
        login.login(user, TestRealm.PASSWORD);
    }
}
