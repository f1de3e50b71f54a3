package org.keystead.it.email;

import com.microsoft.playwright.Page;
import java.util.List;
import org.keystead.it.browser.Totp;

/** The page that lets people choose which strong factor to set up, and where the choice leads. */
public record EnrolmentPage(Page page) {

    /** Waits until the page is there. */
    public EnrolmentPage awaited() {
        page.waitForSelector("#keystead-enrolment-form");
        return this;
    }

    public List<String> offers() {
        return page.locator("#keystead-enrolment-form button").allInnerTexts();
    }

    public void choose(String name) {
        page.click("#keystead-enrolment-form button:text-is(\"" + name + "\")");
    }

    /** Chooses the authenticator app, sets it up and keeps the recovery codes. */
    public Totp setUpApp() {
        choose("Authenticator app");
        page.waitForSelector("#kc-totp-settings-form");
        Totp app = new Totp(page.inputValue("#totpSecret"));
        page.fill("#totp", app.code());
        page.fill("#userLabel", "phone");
        page.click("#saveTOTPBtn");
        CodePage.keepRecoveryCodes(page);
        return app;
    }
}
