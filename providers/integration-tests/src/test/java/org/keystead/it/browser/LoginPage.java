package org.keystead.it.browser;

import com.microsoft.playwright.Page;

/** Keycloak's page that asks for user name and password. */
public record LoginPage(Page page) {

    public boolean isShown() {
        return page.locator("#kc-form-login").isVisible();
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
