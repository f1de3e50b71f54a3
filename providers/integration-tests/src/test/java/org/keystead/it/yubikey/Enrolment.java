package org.keystead.it.yubikey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;

/** Links keys to users as the users do it. */
final class Enrolment {

    private Enrolment() {}

    /** Links a user's first key. */
    static void first(YubikeyRealm realm, String username, SoftKey key) {
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            open(realm, page, username).enrol(key.name(), key.touch());
            Application.answer(page);
        }
    }

    /** The enrolment's page, for a user who has no key yet. */
    static KeyPage open(YubikeyRealm realm, Page page, String username) {
        realm.application().open(page, "kc_action", "keystead-yubikey-enrol");
        new LoginPage(page).login(username, YubikeyRealm.PASSWORD);
        return new KeyPage(page);
    }
}
