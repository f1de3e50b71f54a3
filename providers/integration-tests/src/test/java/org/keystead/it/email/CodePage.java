package org.keystead.it.email;

import com.microsoft.playwright.Page;

/** The page that asks for the mailed code. */
public record CodePage(Page page) {

    static final String FIELD = "#keysteadEmailCode";

    /** Waits until it tells that the code is not right. */
    CodePage refused() {
        page.waitForSelector("#input-error-keysteadEmailCode");
        return this;
    }

    /** Waits until the page is there. */
    public CodePage awaited() {
        page.waitForSelector("#keystead-email-code-form");
        return this;
    }

    public void code(String code) {
        page.fill(FIELD, code);
        page.click("#kc-login");
    }

    void resend() {
        page.click("#keysteadResend");
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** Confirms the recovery codes that come with a first authenticator app. */
    public static void keepRecoveryCodes(Page page) {
        page.check("#kcRecoveryCodesConfirmationCheck");
        page.click("#saveRecoveryAuthnCodesBtn");
    }
}
