package org.keystead.it.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.server.TestRealm;

/** The account console in a window of its own, with the pages of organizations. */
record AccountConsole(TestRealm realm, BrowserContext window, Page page) implements AutoCloseable {

    static AccountConsole of(TestRealm realm) {
        BrowserContext window = Browser.window();
        return new AccountConsole(realm, window, window.newPage());
    }

    /** Logs in at the first page, which is Keycloak's. */
    AccountConsole login(String user) {
        page.navigate(realm.server().url() + realm.path("/account"));
        new LoginPage(page).login(user, TestRealm.PASSWORD);
        personalInfo();
        return this;
    }

    /** Waits for Keycloak's page with the user's profile. */
    void personalInfo() {
        page.locator("#username").waitFor();
    }

    /** Opens an entry of the navigation. */
    void navigate(String entry) {
        page.locator("nav a", new Page.LocatorOptions().setHasText(entry)).first().click();
    }

    /** Opens an organization by the navigation and the list. */
    void organization(String name) {
        navigate("Organizations");
        link(name).click();
        page.getByTestId("keystead-tab-overview").waitFor();
    }

    void tab(String name) {
        page.getByTestId("keystead-tab-" + name).click();
    }

    /** Opens a member's page by the organization's tab of people. */
    void person(String name) {
        tab("people");
        link(name).click();
        page.getByTestId("keystead-person").waitFor();
    }

    /** Types the name of a project, key by key, where a place is chosen. */
    void where(String project) {
        page.locator("#keystead-scope, #keystead-where").pressSequentially(project);
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The row of a section in the form with levels. */
    Locator section(String key) {
        return page.getByTestId("keystead-section-" + key);
    }

    Locator failure() {
        return page.getByTestId("keystead-failure");
    }

    @Override
    public void close() {
        window.close();
    }
}
