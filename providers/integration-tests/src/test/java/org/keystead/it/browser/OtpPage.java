package org.keystead.it.browser;

import com.microsoft.playwright.Page;

/** Keycloak's page that asks for the authenticator app's code. */
public record OtpPage(Page page) {

    /** Waits until the page is there. */
    public OtpPage awaited() {
        page.waitForSelector("#kc-otp-login-form");
        return this;
    }

    public void code(String code) {
        page.fill("#otp", code);
        page.click("#kc-login");
    }
}
