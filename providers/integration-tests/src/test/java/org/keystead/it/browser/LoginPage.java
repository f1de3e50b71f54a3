package org.keystead.it.browser;

import com.microsoft.playwright.Page;

/**
 * Keycloak's page that asks for user name and password, or its two pages where the realm has
 * organizations: the name first, then the password.
 */
public record LoginPage(Page page) {

    /** Waits until the page is there. */
    public LoginPage awaited() {
        page.waitForSelector("#kc-form-login");
        return this;
    }

    /** How wide the page is, which may be more than the window shows; in CSS pixels. */
    public int width() {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    public void login(String username, String password) {
        name(username);
        password(password);
    }

    /** Gives the name, and goes on to the password where that is asked for later. */
    public void name(String username) {
        page.fill("#username", username);
        if (asksForNameAlone()) {
            page.click("#kc-login");
        }
    }

    /** Whether the password comes on another page. */
    public boolean asksForNameAlone() {
        page.waitForSelector("#kc-login");
        return page.locator("#password").count() == 0;
    }

    /** Answers the form that only asks for the password again. */
    public void password(String password) {
        page.fill("#password", password);
        page.click("#kc-login");
    }

    public void forgotPassword() {
        page.click("text=Forgot Password?");
    }
}
