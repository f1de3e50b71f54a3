package org.keystead.it.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.CodePage;

/** The sample application as a person uses it. */
public final class ControlPanel {

    private final Page page;

    private ControlPanel(Page page) {
        this.page = page;
    }

    static ControlPanel logIn(Page page, Demo demo, String username) {
        return logIn(page, demo.application(), new MailPage(demo, username));
    }

    /**
     * Opens the application at this address and logs in by password, which is the name, and mailed
     * code.
     */
    public static ControlPanel logIn(Page page, String application, MailPage mail) {
        page.navigate(application);
        page.locator("#login").click();
        int mails = mail.count();
        new LoginPage(page).login(mail.username(), mail.username());
        new CodePage(page).awaited().code(mail.codeAfter(mails));
        page.locator("#logout").waitFor();
        return new ControlPanel(page);
    }

    Page page() {
        return page;
    }

    public ControlPanel switchTo(String organization, String project) {
        page.locator("#organization").selectOption(organization);
        page.locator("#project").selectOption(project);
        return this;
    }

    public List<String> organizations() {
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
    public ControlPanel press(String button, String section) {
        button(button, section).click();
        return this;
    }

    Locator button(String button, String section) {
        return section(section).locator("button", new Locator.LocatorOptions().setHasText(button));
    }

    public Locator outcome() {
        return page.locator("#outcome");
    }

    Locator standing() {
        return page.locator("#standing");
    }
}
