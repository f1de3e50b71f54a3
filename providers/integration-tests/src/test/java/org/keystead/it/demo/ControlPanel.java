package org.keystead.it.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.CodePage;

/** The sample application as a person uses it. */
final class ControlPanel {

    private final Page page;

    private ControlPanel(Page page) {
        this.page = page;
    }

    /** Opens the application and logs in by password, which is the name, and mailed code. */
    static ControlPanel logIn(Page page, Demo demo, String username) {
        page.navigate(demo.application());
        page.locator("#login").click();
        MailPage mail = new MailPage(demo, username);
        int mails = mail.count();
        new LoginPage(page).login(username, username);
        new CodePage(page).awaited().code(mail.codeAfter(mails));
        page.locator("#logout").waitFor();
        return new ControlPanel(page);
    }

    Page page() {
        return page;
    }

    ControlPanel switchTo(String organization, String project) {
        page.locator("#organization").selectOption(organization);
        page.locator("#project").selectOption(project);
        return this;
    }

    List<String> organizations() {
        page.locator("#sections li").first().waitFor();
        return page.locator("#organization option").allTextContents();
    }

    /** The cards whose level is this one. */
    Locator sections(String level) {
        return page.locator("#sections li[data-level=" + level + "]");
    }

    Locator section(String key) {
        return page.locator("#sections li[data-section=" + key + "]");
    }

    /** Presses a button of a section's card. */
    ControlPanel press(String button, String section) {
        button(button, section).click();
        return this;
    }

    Locator button(String button, String section) {
        return section(section).locator("button", new Locator.LocatorOptions().setHasText(button));
    }

    Locator outcome() {
        return page.locator("#outcome");
    }

    Locator standing() {
        return page.locator("#standing");
    }
}
