package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.server.TestRealm;

/** What the real server refuses, and logins that end, while somebody enters something. */
class TroubleIT {

    private final String end = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();

    private TestRealm realm;
    private AccountConsole console;

    @BeforeEach
    void open() {
        realm = ConsoleRealm.create();
        // so short a token is renewed before each request
        realm.admin().put(realm.adminPath(""), Map.of("accessTokenLifespan", 5)).expect(204);
        console = AccountConsole.of(realm);
    }

    @AfterEach
    void close() {
        console.close();
        realm.delete();
    }

    @Test
    void conflictIsToldAndMended() {
        console.login("anna").organization("acme");
        enterProject("Production", "prod");
        console.page().getByTestId("keystead-save").click();

        assertThat(console.failure()).containsText("There is a project of this name already.");
        assertEntered("Production", "prod");
        console.page().fill("#keystead-alias", "production");
        console.save();
    }

    @Test
    void rightThatWentMeanwhileIsToldAndNothingIsLost() {
        console.login("anna").organization("acme");
        enterProject("Lab", "lab");
        String owner = "/organizations/acme/members/%s/grants?force=true";
        realm.admin()
                .post(
                        realm.access(owner.formatted(realm.user("mona"))),
                        Map.of("role", "account-owner"))
                .expect(201);
        console.page().getByTestId("keystead-save").click();

        assertThat(console.failure()).containsText("You may not do this.");
        assertEntered("Lab", "lab");
    }

    @Test
    void loginThatEndsLosesNothing() {
        console.login("anna").organization("acme");
        console.person("mona Test");
        console.give("databases", "manage");
        console.give("domains", "read");
        endLogin("anna");
        console.page().getByTestId("keystead-review").click();
        new LoginPage(console.page()).awaited().login("anna", TestRealm.PASSWORD);

        console.section("databases").waitFor();
        assertThat(console.section("databases").locator("select")).hasValue("manage");
        assertThat(console.section("domains").locator("select")).hasValue("read");
        console.review();
        console.save();
        console.page().reload();
        console.section("databases").waitFor();
        assertThat(console.page().getByTestId("keystead-review")).isDisabled();
        assertThat(console.page().evaluate("sessionStorage.getItem('keystead-entered')")).isNull();
    }

    @Test
    void dialogThatALoginInterruptedIsFilledInAgain() {
        console.login("anna").organization("acme");
        enterProject("Lab", "laboratory");
        endLogin("anna");
        console.page().getByTestId("keystead-save").click();
        new LoginPage(console.page()).awaited().login("anna", TestRealm.PASSWORD);
        console.page().getByTestId("keystead-new-project").click();

        assertEntered("Lab", "laboratory");
        console.save();
    }

    @Test
    void approvalThatFailsIsAsItWasEntered() {
        console.login("anna").organization("acme");
        enterApproval();
        console.page().route("**/support-approvals", Route::abort);
        console.page().locator("[data-testid=keystead-save]:enabled").click();

        assertThat(console.failure()).containsText("The server could not be reached.");
        assertApprovalEntered();
        console.page().unroute("**/support-approvals");
        console.page().getByTestId("keystead-save").click();
        console.page().getByText("The approval has been given.").waitFor();
    }

    @Test
    void approvalThatALoginInterruptedIsFilledInAgain() {
        console.login("anna").organization("acme");
        enterApproval();
        endLogin("anna");
        console.page().locator("[data-testid=keystead-save]:enabled").click();
        new LoginPage(console.page()).awaited().login("anna", TestRealm.PASSWORD);
        console.page().getByTestId("keystead-approve").click();

        assertApprovalEntered();
        console.page().locator("[data-testid=keystead-save]:enabled").click();
        console.page().getByText("The approval has been given.").waitFor();
    }

    @Test
    void accessTokenThatExpiresIsRenewed() {
        console.login("anna").organization("acme");
        console.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/token") && answer.ok(),
                        () -> console.tab("people"));
        console.link("mona Test").waitFor();
    }

    @Test
    void lostNetworkIsToldOnEveryTabAndSurvived() {
        console.login("anna").organization("acme");
        for (String tab : List.of("people", "projects", "roles", "reach", "approvals", "history")) {
            console.window().setOffline(true);
            console.tab(tab);
            assertThat(console.failure().first()).containsText("The server could not be reached.");
            assertThat(console.page().locator(".pf-v5-c-spinner")).hasCount(0);
            console.window().setOffline(false);
            for (int left = console.failure().count(); left > 0; left--) {
                console.button("Try again").last().click();
                assertThat(console.failure()).hasCount(left - 1);
            }
            console.tab("overview");
        }
    }

    private void enterApproval() {
        console.tab("approvals");
        console.page().getByTestId("keystead-approve").click();
        console.page().fill("#keystead-member", "mona");
        console.page().selectOption("#keystead-section", "domains");
        console.where("prod");
        console.page().fill("#keystead-end", end);
        // what the server finds for the fields is found by now
        console.page().locator("[data-testid=keystead-save]:enabled").waitFor();
    }

    private void assertApprovalEntered() {
        assertThat(console.page().locator("#keystead-member")).hasValue("mona");
        assertThat(console.page().locator("#keystead-section")).hasValue("domains");
        assertThat(console.page().locator("#keystead-where")).hasValue("prod");
        assertThat(console.page().locator("#keystead-end")).hasValue(end);
    }

    private void enterProject(String name, String alias) {
        Page page = console.page();
        console.tab("projects");
        page.getByTestId("keystead-new-project").click();
        page.fill("#keystead-name", name);
        page.fill("#keystead-alias", alias);
        page.fill("#keystead-description", "For all of us");
    }

    private void assertEntered(String name, String alias) {
        assertThat(console.page().locator("#keystead-name")).hasValue(name);
        assertThat(console.page().locator("#keystead-alias")).hasValue(alias);
        assertThat(console.page().locator("#keystead-description")).hasValue("For all of us");
    }

    /** Ends the session, and lets the console notice at its next request. */
    private void endLogin(String user) {
        String logout = realm.adminPath("/users/" + realm.user(user) + "/logout");
        realm.admin().post(logout, Map.of()).expect(204);
    }
}
