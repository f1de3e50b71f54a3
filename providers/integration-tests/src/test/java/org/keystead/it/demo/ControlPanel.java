package org.keystead.it.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.keystead.it.browser.LoginPage;

/** The sample application as a person uses it. */
final class ControlPanel {

    private final Page page;

    private ControlPanel(Page page) {
        this.page = page;
    }

    /** Opens the application and logs in; in the demo the password is the name. */
    static ControlPanel logIn(Page page, Demo demo, String username) {
        page.navigate(demo.application());
        page.locator("#login").click();
        page.locator("#username").fill(username);
        page.locator("#kc-login").click();
        new LoginPage(page).password(username);
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
