package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Shared;

/** Which of several strong factors a login asks for. */
class StrongFactorIT {

    @Test
    void strongestComesFirstWhateverTheOrderOfEnrolment() {
        SecuredRealm realm = SecuredRealm.create(Shared.server());
        User user =
                realm.user(
                        Map.of(
                                "credentials",
                                List.of(
                                        SecuredRealm.password(),
                                        SecuredRealm.recoveryCodes(),
                                        SecuredRealm.appCredential(),
                                        SecuredRealm.yubikey())));
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            realm.application().open(page);
            new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
            page.waitForSelector("#keystead-yubikey-form");
            page.click("#try-another-way");
            page.waitForSelector(".select-auth-box-headline");
            assertThat(page.locator(".select-auth-box-headline").allInnerTexts())
                    .containsExactly(
                            "YubiKey", "Authenticator Application", "Recovery Authentication Code");
        }
    }
}
