package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.browser.OtpPage;
import org.keystead.it.browser.SecurityKey;
import org.keystead.it.browser.Totp;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Shared;

/** What a strong factor is good for, how one is come by, and which comes first. */
class StrongFactorIT {

    private static SecuredRealm realm;
    private BrowserContext window;
    private Page page;

    @BeforeAll
    static void setUp() {
        realm = SecuredRealm.create(Shared.server());
    }

    @BeforeEach
    void open() {
        window = Browser.window();
        page = window.newPage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void factorOfTheLoginIsLevelTwoWhileItIsFresh() {
        logIn(realm.userWithApp());
        new OtpPage(page).code(SecuredRealm.app().code());
        assertThat(acr()).isEqualTo("1");

        assertThat(realm.application().idTokenAtOnce(page, "acr_values", "2").get("acr").asText())
                .isEqualTo("2");
    }

    @Test
    void factorThatIsNoLongerFreshIsAskedForAgainAndNothingElse() {
        SecuredRealm strict = SecuredRealm.create(Shared.server());
        strict.level("2", "-1");
        User user = strict.userWithApp();
        Totp app = SecuredRealm.app();
        strict.application().open(page);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new OtpPage(page).code(app.code());
        assertThat(strict.application().idToken(page).get("acr").asText()).isEqualTo("1");

        strict.application().open(page, "acr_values", "2");
        new OtpPage(page).awaited().code(app.code());
        JsonNode token = strict.application().idToken(page);
        assertThat(token.get("acr").asText()).isEqualTo("2");
        assertThat(LadderIT.methods(token)).contains("pwd", "otp").doesNotContain("mca");
    }

    @Test
    void levelTwoAtTheFirstLoginAsksForTheFactorOnce() {
        User user = realm.userWithApp();
        realm.application().open(page, "acr_values", "2");
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new OtpPage(page).code(SecuredRealm.app().code());
        assertThat(acr()).isEqualTo("2");
    }

    @Test
    void strongestComesFirstWhateverTheOrderOfEnrolment() {
        logIn(
                realm.user(
                        Map.of(
                                "credentials",
                                List.of(
                                        SecuredRealm.password(),
                                        SecuredRealm.recoveryCodes(),
                                        SecuredRealm.appCredential(),
                                        SecuredRealm.yubikey()))));
        page.waitForSelector("#keystead-yubikey-form");
        page.click("#try-another-way");
        page.waitForSelector(".select-auth-box-headline");
        assertThat(page.locator(".select-auth-box-headline").allInnerTexts())
                .containsExactly(
                        "YubiKey", "Authenticator Application", "Recovery Authentication Code");
    }

    @Test
    void whoHasNoneChoosesWhichToSetUp() {
        User user = realm.user();
        realm.application().open(page, "acr_values", "2");
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
        EnrolmentPage choice = new EnrolmentPage(page).awaited();
        assertThat(choice.offers()).containsExactly("Authenticator app", "Security key");
        choice.setUpApp();
        assertThat(acr()).isEqualTo("2");
        assertThat(Mailbox.codes(user.email())).hasSize(1);
    }

    @Test
    void securityKeyIsSetUpAndAskedForFromThenOn() {
        User user = realm.user();
        SecurityKey.plugIn(page);
        realm.application().open(page);
        page.navigate(SecurityKey.site(realm.application().loginUrl("acr_values", "2")));
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
        new EnrolmentPage(page).awaited().choose("Security key");
        page.onceDialog(label -> label.accept("key"));
        press("#registerWebAuthn");
        assertThat(acr()).isEqualTo("2");

        page.context().clearCookies();
        page.navigate(SecurityKey.site(realm.application().loginUrl()));
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        press("#authenticateWebAuthnButton");
        JsonNode token = realm.application().idToken(page);
        assertThat(LadderIT.methods(token)).containsExactlyInAnyOrder("pwd", "pop");
        assertThat(Mailbox.codes(user.email())).hasSize(1);
    }

    private void logIn(User user) {
        realm.application().open(page);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
    }

    /** A button that does nothing until the page's script has come. */
    private void press(String button) {
        page.waitForSelector(button);
        page.waitForLoadState();
        page.click(button);
    }

    private String acr() {
        return realm.application().idToken(page).get("acr").asText();
    }
}
