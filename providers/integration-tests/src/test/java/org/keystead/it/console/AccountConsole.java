package org.keystead.it.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.browser.RegistrationPage;
import org.keystead.it.email.CodePage;
import org.keystead.it.email.Mailbox;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** The account console in a window of its own, with the pages of organizations. */
public record AccountConsole(TestRealm realm, BrowserContext window, Page page)
        implements AutoCloseable {

    private static final Pattern SAVED =
            Pattern.compile("It has been saved\\.|C’est enregistré\\.");

    /** In a new window of somebody who reads English. */
    public static AccountConsole of(TestRealm realm) {
        return of(realm, "en-GB");
    }

    /** The same for somebody whose browser asks for this language. */
    static AccountConsole of(TestRealm realm, String locale) {
        BrowserContext window = Browser.window(locale);
        return new AccountConsole(realm, window, window.newPage());
    }

    /** Logs in at the first page, which is Keycloak's. */
    public AccountConsole login(String user) {
        open();
        new LoginPage(page).login(user, TestRealm.PASSWORD);
        personalInfo();
        return this;
    }

    /** Makes an account there, answers the mail with its code, and chooses a password. */
    AccountConsole register(String firstName) {
        String address = firstName + "@" + realm.name() + ".example";
        open();
        link("Register").click();
        RegistrationPage registration = new RegistrationPage(page);
        registration.register(address, firstName, "Test");
        new CodePage(page).awaited().code(Mailbox.code(address, 1));
        registration.choose(TestRealm.PASSWORD);
        personalInfo();
        return this;
    }

    private void open() {
        page.navigate(realm.server().url() + realm.path("/account"));
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
    public void organization(String name) {
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

    /** Types the name of a project where a place is chosen. */
    void where(String project) {
        enter("#keystead-scope, #keystead-where", project);
    }

    /** Types into an empty field, key by key: of more at once, Firefox does not tell React. */
    void enter(String field, String text) {
        page.bringToFront();
        page.locator(field).pressSequentially(text);
    }

    /** Goes to an element, in front of the windows of others, which Firefox minds. */
    void focus(Locator element) {
        page.bringToFront();
        element.focus();
    }

    /** Chooses a level of a section where levels are given. */
    void give(String section, String level) {
        section(section).locator("select").selectOption(level);
    }

    /** Goes from what was chosen to what the server says would change. */
    Locator review() {
        page.getByTestId("keystead-review").click();
        Locator difference = page.getByTestId("keystead-difference");
        difference.waitFor();
        return difference;
    }

    /** Saves what is open, and waits until it is. */
    void save() {
        page.getByTestId("keystead-save").click();
        page.getByText(SAVED).first().waitFor();
    }

    /** What whoever has logged in may do with a section, on the first tab. */
    Locator mine(String section) {
        return page.getByTestId("keystead-mine-" + section);
    }

    /** The REST with the token that the console itself shows. */
    Api rest() {
        Request request = page.waitForRequest("**/section-permissions*", page::reload);
        String token = request.headerValue("authorization").substring("Bearer ".length());
        return Api.bearer(realm.server(), token);
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

    /** The dialog that is open. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator failure() {
        return page.getByTestId("keystead-failure");
    }

    @Override
    public void close() {
        window.close();
    }
}
