package org.keystead.it.browser;

import com.microsoft.playwright.Page;

/** Keycloak's forms for people who make an account. */
public record RegistrationPage(Page page) {

    /** Makes one whose user name is its address. */
    public void register(String address, String password, String firstName, String lastName) {
        name(address, firstName, lastName);
        page.fill("#password", password);
        page.fill("#password-confirm", password);
        submit();
    }

    /** The same where addresses are verified, so that a password is chosen only afterwards. */
    public void register(String address, String firstName, String lastName) {
        name(address, firstName, lastName);
        submit();
    }

    /** Chooses the password for an address that has been verified. */
    public void choose(String password) {
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        page.click("#kc-passwd-update-form [type=submit]");
    }

    private void name(String address, String firstName, String lastName) {
        // the page before has a field for the name as well
        page.waitForSelector("#kc-register-form");
        page.fill("#username", address);
        page.fill("#email", address);
        page.fill("#firstName", firstName);
        page.fill("#lastName", lastName);
    }

    private void submit() {
        page.click("#kc-register-form [type=submit]");
    }
}
