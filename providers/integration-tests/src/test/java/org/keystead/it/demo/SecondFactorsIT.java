package org.keystead.it.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.browser.OtpPage;
import org.keystead.it.browser.Totp;
import org.keystead.it.email.CodePage;
import org.keystead.it.email.EnrolmentPage;
import org.keystead.it.yubikey.KeyPage;

/** The demo's logins beyond the password, with nothing but what {@code ./run} started. */
class SecondFactorsIT extends InAWindow {

    private final Demo demo = Demo.running();

    @Test
    void everyWayIntoTheDemoTakesASecondStepAndSetupFindsNothingToDo() {
        assertThat(command("audit")).contains("clean: every way in takes a second step");
        assertThat(command("setup")).contains("nothing to change");
    }

    /** The README's chapter on second factors, in its order. */
    @Test
    void ownerIsLedThroughStepUpAndAppToTheYubiKey() {
        Page page = window.newPage();
        MailPage mail = new MailPage(demo, "anna");
        try {
            ControlPanel panel =
                    ControlPanel.logIn(page, demo, "anna").switchTo("acme", "production");
            Totp app = deleteByMailedCodeAndNewApp(panel, mail);

            int mails = mail.count();
            logInAgain(page);
            new OtpPage(page).awaited().code(app.code());
            page.locator("#logout").waitFor();
            panel.switchTo("acme", "lab").press("Delete", "databases");

            assertThat(panel.outcome()).hasText("Delete Databases: allowed (200)");
            assertThat(page.locator("#project")).hasValue("lab");

            panel.press("Delete", "cloud-servers");
            assertThat(panel.outcome()).hasText("Delete Cloud Servers: allowed (200)");

            linkTheKey(page);
            signOut(page);
            page.navigate(demo.application());
            page.locator("#login").click();
            new LoginPage(page).login("anna", "anna");
            new KeyPage(page).touch(touch());

            page.locator("#logout").waitFor();
            assertThat(mail.count()).isEqualTo(mails);
        } finally {
            StrongFactors.forget(demo, "anna");
        }
    }

    private static Totp deleteByMailedCodeAndNewApp(ControlPanel panel, MailPage mail) {
        Page page = panel.page();
        int mails = mail.count();
        panel.press("Delete", "cloud-servers");
        new CodePage(page).awaited().code(mail.codeAfter(mails));
        Totp app = new EnrolmentPage(page).awaited().setUpApp();
        assertThat(panel.outcome()).hasText("Delete Cloud Servers: allowed (200)");
        assertThat(page.locator("#project")).hasValue("production");
        return app;
    }

    /** In the account console, by the words that the README has in italics. */
    private void linkTheKey(Page page) {
        page.navigate(demo.keycloak() + "/realms/cloud/account/");
        List<String> words = Readme.line("In the [account console]", "\\*([^*]+)\\*");
        assertThat(words).hasSize(3);
        for (String word : words) {
            page.getByText(word, new Page.GetByTextOptions().setExact(true)).click();
        }
        new KeyPage(page).enrol("The desk's", touch());
        page.getByText("The desk's").waitFor();
    }

    private static void signOut(Page page) {
        page.getByText("Anna Andersson").click();
        page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(url -> !url.contains("/account-security"));
    }

    private static void logInAgain(Page page) {
        page.locator("#logout").click();
        page.locator("#login").click();
        new LoginPage(page).login("anna", "anna");
    }

    @Test
    void everyPersonHasWhatNewUsersOfTheRealmHave() {
        JsonNode users =
                demo.admin()
                        .get("/admin/realms/cloud/roles/default-roles-cloud/users")
                        .expect(200)
                        .body();
        assertThat(users.findValuesAsText("username"))
                .containsExactlyInAnyOrder(
                        "anna", "bert", "carla", "dora", "emil", "fay", "gus", "hugo");
    }

    @Test
    void forgottenPasswordIsReplacedByTheMailsLink() {
        MailPage mail = new MailPage(demo, "dora");
        Page mails = mail.open(window);
        Page page = window.newPage();
        page.navigate(demo.application());
        page.locator("#login").click();
        LoginPage login = new LoginPage(page).awaited();
        login.name("dora");
        login.forgotPassword();
        page.fill("#username", "dora");
        page.click("[type=submit]");

        Page followed = mail.follow(mails);
        followed.fill("#password-new", "dora");
        followed.fill("#password-confirm", "dora");
        followed.click("[type=submit]");
        followed.waitForSelector("text=Your account has been updated");

        ControlPanel.logIn(window.newPage(), demo, "dora");
    }

    @Test
    void loginOffersSixLanguages() {
        Page page = window.newPage();
        page.navigate(demo.application());
        page.locator("#login").click();
        new LoginPage(page).awaited();

        assertThat(page.locator("#login-select-toggle option")).hasCount(6);
        page.selectOption(
                "#login-select-toggle",
                page.locator("#login-select-toggle option")
                        .filter(new Locator.FilterOptions().setHasText("Svenska"))
                        .getAttribute("value"));
        assertThat(page.locator("html")).hasAttribute("lang", "sv");
    }

    /** By the README's command. */
    private String touch() {
        String command = Readme.line("KEYSTEAD_DEMO=1", "^(.*)$").get(0);
        return Checkout.print(demo.repository(), command).strip();
    }

    private String command(String name) {
        return Checkout.print(
                demo.repository(),
                "KEYSTEAD_ADMIN_USER=admin KEYSTEAD_ADMIN_PASSWORD=admin realm-config/keystead "
                        + name
                        + " --realm cloud --server "
                        + demo.keycloak());
    }
}
