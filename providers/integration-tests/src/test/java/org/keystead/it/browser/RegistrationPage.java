package org.keystead.it.browser;

import com.microsoft.playwright.Page;

/** Keycloak's form for people who make an account. */
public record RegistrationPage(Page page) {

    /** Makes one whose user name is its address. */
    public void register(String address, String password, String firstName, String lastName) {
        // the page before has a field for the name as well
        page.waitForSelector("#kc-register-form");
        page.fill("#username", address);
        page.fill("#password", password);
        page.fill("#password-confirm", password);
        page.fill("#email", address);
        page.fill("#firstName", firstName);
        page.fill("#lastName", lastName);
        page.click("#kc-register-form [type=submit]");
    }
}
