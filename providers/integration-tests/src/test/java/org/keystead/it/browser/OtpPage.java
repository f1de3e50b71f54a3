package org.keystead.it.browser;

import com.microsoft.playwright.Page;

/** Keycloak's page that asks for the authenticator app's code. */
public record OtpPage(Page page) {

    public boolean isShown() {
        return page.locator("#kc-otp-login-form").isVisible();
    }

    public void code(String code) {
        page.fill("#otp", code);
        page.click("#kc-login");
    }
}
