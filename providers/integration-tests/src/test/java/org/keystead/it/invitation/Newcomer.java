package org.keystead.it.invitation;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.keystead.it.server.TestRealm;

/** Nora, who follows the link of an invitation. */
final class Newcomer {

    private Newcomer() {}

    static Page open(BrowserContext window, String link) {
        Page page = window.newPage();
        page.navigate(link);
        return page;
    }

    static Page register(BrowserContext window, String link) {
        Page page = open(window, link);
        page.fill("#username", "nora");
        page.fill("#password", TestRealm.PASSWORD);
        page.fill("#password-confirm", TestRealm.PASSWORD);
        page.fill("#firstName", "Nora");
        page.fill("#lastName", "Test");
        if (page.inputValue("#email").isEmpty()) {
            page.fill("#email", "nora@example.org");
        }
        page.click("#kc-register-form [type=submit]");
        return page;
    }
}
