package org.keystead.it.browser;

import com.microsoft.playwright.Page;

/** Keycloak's page that asks for user name and password. */
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
        page.fill("#username", username);
        password(password);
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
