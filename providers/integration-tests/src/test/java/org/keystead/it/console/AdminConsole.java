package org.keystead.it.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.server.TestRealm;

/** The admin console in a window of its own, with the pages of access. */
record AdminConsole(TestRealm realm, BrowserContext window, Page page) implements AutoCloseable {

    /** Waits until something is not there any more. */
    static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    static AdminConsole of(TestRealm realm) {
        BrowserContext window = Browser.window();
        return new AdminConsole(realm, window, window.newPage());
    }

    /** Logs in at the realm's own console. */
    AdminConsole login(String user) {
        return login(realm.name(), user, TestRealm.PASSWORD);
    }

    /** Logs in at the console of some realm, at the first page of this one. */
    AdminConsole login(String console, String user, String password) {
        page.navigate(
                "%s/admin/%s/console/#/%s".formatted(realm.server().url(), console, realm.name()));
        new LoginPage(page).login(user, password);
        page.locator("#nav-item-clients, #nav-item-organizations").first().waitFor();
        return this;
    }

    Locator entry() {
        return page.locator("#nav-item-keystead");
    }

    /** Opens "Access" in the navigation, and one of its tabs. */
    void access(String tab) {
        entry().click();
        // whichever of them is the first opens by itself
        page.waitForURL(url -> url.contains("/organization-access/"));
        tab(tab);
    }

    void tab(String name) {
        page.getByTestId("keystead-tab-" + name).click();
    }

    /** Opens our tab of an organization, from Keycloak's list of them. */
    void organization(String name) {
        page.locator("#nav-item-organizations").click();
        link(name).click();
        page.locator("#keystead-tab").click();
        page.getByTestId("keystead-tab-people").waitFor();
    }

    /** Types into an empty field, key by key: of more at once, Firefox does not tell React. */
    void enter(String field, String text) {
        page.locator(field).pressSequentially(text);
    }

    /** Asks the playground, and waits for its answer. */
    Locator ask(String organization, String user, String project, String section, String action) {
        access("playground");
        page.fill("#keystead-organization", organization);
        page.fill("#keystead-member:enabled", user);
        page.selectOption("#keystead-project", new SelectOption().setLabel(project));
        page.selectOption("#keystead-section", section);
        page.selectOption("#keystead-action", action);
        page.locator("[data-testid=keystead-ask]:enabled").click();
        Locator answer = page.getByTestId("keystead-answer");
        answer.waitFor();
        return answer;
    }

    /** A button that is shown locked. */
    Locator locked(String id) {
        return page.locator("[data-testid=%s][aria-disabled=true]".formatted(id));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The row of a section, in the form with levels and in the catalogue. */
    Locator section(String key) {
        return page.getByTestId("keystead-section-" + key);
    }

    @Override
    public void close() {
        window.close();
    }
}
