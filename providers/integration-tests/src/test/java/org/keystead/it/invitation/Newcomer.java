package org.keystead.it.invitation;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.keystead.it.server.TestRealm;

/** Nora, who follows the link of an invitation; nothing answers at the application but its name. */
final class Newcomer {

    private Newcomer() {}

    static Page open(BrowserContext window, String link) {
        Page page = window.newPage();
        page.route(
                "https://panel.example/**",
                route ->
                        route.fulfill(
                                new Route.FulfillOptions()
                                        .setContentType("text/html")
                                        .setBody("<!doctype html><title>panel</title>")));
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
