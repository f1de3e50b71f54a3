package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.Shared;

/** People who register, or follow an invitation. */
class NewcomersIT {

    @Test
    void newcomersTakeTheSecondStepOnceSetupWasThere() {
        SecuredRealm realm =
                SecuredRealm.bare(
                        Shared.server(),
                        Map.of("registrationAllowed", true, "organizationsEnabled", true));
        Newcomer newcomer = new Newcomer(realm);
        assertThat(newcomer.registers().askedForACode()).isFalse();
        assertThat(audit(realm, 1)).contains("registration: a new password alone logs in");
        realm.change(Map.of("registrationAllowed", false));
        assertThat(newcomer.followsAnInvitation().askedForACode()).isFalse();
        assertThat(audit(realm, 1))
                .contains("registration: an invitation's link and a new password log in");

        realm.setUp();
        assertThat(audit(realm, 0)).contains("clean");
        assertThat(newcomer.followsAnInvitation()).isEqualTo(new Newcomer.Arrival(true, "1"));
        realm.change(Map.of("registrationAllowed", true));
        assertThat(audit(realm, 0)).contains("clean");
        assertThat(newcomer.registers()).isEqualTo(new Newcomer.Arrival(true, "1"));
    }

    @Test
    void invitationLogsNobodyIn() {
        SecuredRealm realm =
                SecuredRealm.bare(Shared.server(), Map.of("organizationsEnabled", true));
        realm.setUp();
        User user = realm.userWithApp();
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            page.navigate(new Newcomer(realm).invitation(user.email()));
            page.click("text=Click here to proceed");
            page.waitForURL(url -> url.contains("/realms/" + realm.name() + "/account"));
            realm.application().open(page);
            new LoginPage(page).awaited();
        }
    }

    private static String audit(SecuredRealm realm, int status) {
        return RealmCommandHere.run(realm.server(), realm.name(), "audit").expect(status).output();
    }
}
