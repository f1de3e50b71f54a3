package org.keystead.it.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.browser.OtpPage;
import org.keystead.it.browser.Totp;
import org.keystead.it.email.CodePage;
import org.keystead.it.email.EnrolmentPage;
import org.keystead.it.yubikey.KeyPage;

/** The demo's logins beyond the password, with nothing but what {@code ./run} started. */
class SecondFactorsIT {

    private final Demo demo = Demo.running();
    private BrowserContext window;

    @BeforeEach
    void open() {
        window = Browser.window();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyWayIntoTheDemoTakesASecondStepAndSetupFindsNothingToDo() {
        assertThat(command("audit")).contains("clean: every way in takes a second step");
        assertThat(command("setup")).contains("nothing to change");
    }

    @Test
    void deletingLeadsThroughLevelTwoAndBackToTheSameAction() {
        Page page = window.newPage();
        MailPage mail = new MailPage(demo, "anna");
        try {
            ControlPanel panel =
                    ControlPanel.logIn(page, demo, "anna").switchTo("acme", "production");
            int mails = mail.count();
            panel.press("Delete", "cloud-servers");
            new CodePage(page).awaited().code(mail.codeAfter(mails));
            Totp app = new EnrolmentPage(page).awaited().setUpApp();

            assertThat(panel.outcome()).hasText("Delete cloud servers: allowed (200)");
            assertThat(page.locator("#project")).hasValue("production");

            mails = mail.count();
            page.locator("#logout").click();
            page.locator("#login").click();
            new LoginPage(page).login("anna", "anna");
            new OtpPage(page).awaited().code(app.code());
            page.locator("#logout").waitFor();
            panel.switchTo("acme", "lab").press("Delete", "databases");

            assertThat(panel.outcome()).hasText("Delete databases: allowed (200)");
            assertThat(page.locator("#project")).hasValue("lab");
            assertThat(mail.count()).isEqualTo(mails);

            panel.press("Delete", "cloud-servers");
            assertThat(panel.outcome()).hasText("Delete cloud servers: allowed (200)");
        } finally {
            forget("anna");
        }
    }

    @Test
    void demoKeyIsLinkedAndLogsIn() {
        Page page = window.newPage();
        MailPage mail = new MailPage(demo, "emil");
        int mails = mail.count();
        page.navigate(
                demo.keycloak()
                        + "/realms/cloud/protocol/openid-connect/auth?client_id=control-panel"
                        + "&response_type=code&scope=openid&kc_action=keystead-yubikey-enrol"
                        + "&code_challenge_method=S256"
                        + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                        + "&redirect_uri="
                        + demo.application());
        new LoginPage(page).login("emil", "emil");
        new CodePage(page).awaited().code(mail.codeAfter(mails));
        new KeyPage(page).enrol("The desk's", touch());
        CodePage.keepRecoveryCodes(page);
        page.waitForURL(demo.application() + "**");

        mails = mail.count();
        window.clearCookies();
        page.navigate(demo.application());
        page.locator("#login").click();
        new LoginPage(page).login("emil", "emil");
        new KeyPage(page).touch(touch());

        page.locator("#logout").waitFor();
        assertThat(mail.count()).isEqualTo(mails);
    }

    private String touch() {
        return Checkout.print(
                        demo.repository(), "KEYSTEAD_DEMO=1 realm-config/demo/yubikey/yubikey type")
                .strip();
    }

    private String command(String name) {
        return Checkout.print(
                demo.repository(),
                "KEYSTEAD_ADMIN_USER=admin KEYSTEAD_ADMIN_PASSWORD=admin realm-config/keystead "
                        + name
                        + " --realm cloud --server "
                        + demo.keycloak());
    }

    /** Other tests find the person as the demo began. */
    private void forget(String username) {
        String users = "/admin/realms/cloud/users";
        String id =
                demo.admin()
                        .get(users + "?exact=true&username=" + username)
                        .body()
                        .get(0)
                        .get("id")
                        .asText();
        String credentials = users + "/" + id + "/credentials";
        for (JsonNode credential : demo.admin().get(credentials).body()) {
            if (!credential.get("type").asText().equals("password")) {
                demo.admin().delete(credentials + "/" + credential.get("id").asText()).expect(204);
            }
        }
    }
}
