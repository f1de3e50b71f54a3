package org.keystead.it.yubikey;

import com.microsoft.playwright.Page;

/** The page that asks for a touch, at a login and at an enrolment. */
public record KeyPage(Page page) {

    private static final String FIELD = "#keystead-yubikey-otp";
    private static final String LABEL = "#keystead-yubikey-label";

    boolean isShown() {
        return page.locator(FIELD).isVisible();
    }

    /** Types as a key does: letters, then Enter. */
    public void touch(String typed) {
        page.locator(FIELD).click();
        type(typed);
    }

    /** A touch while the name has the cursor. */
    void touchIntoName(String typed) {
        page.locator(LABEL).focus();
        page.keyboard().press("End");
        type(typed);
    }

    /** The name that the page proposes. */
    String name() {
        return page.inputValue(LABEL);
    }

    private void type(String typed) {
        page.keyboard().type(typed);
        page.evaluate("document.documentElement.id = 'before'");
        page.keyboard().press("Enter");
        // the answer is another document, even when it is the same page again
        page.waitForSelector("html:not(#before)");
        page.waitForLoadState();
    }

    public void enrol(String label, String typed) {
        page.locator(LABEL).fill(label);
        touch(typed);
    }

    /** What the page says is wrong with the password. */
    String fault() {
        return page.locator("#input-error-keystead-yubikey-otp").textContent().strip();
    }

    String labelFault() {
        return page.locator("#input-error-keystead-yubikey-label").textContent().strip();
    }
}
