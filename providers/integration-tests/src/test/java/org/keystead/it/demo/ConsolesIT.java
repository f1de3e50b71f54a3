package org.keystead.it.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.browser.Looks;
import org.keystead.it.email.CodePage;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;

/** The README's chapter on clicking, in its order; it keeps the pictures that stand there. */
class ConsolesIT {

    private static final String ACME = "/admin/realms/cloud/organization-access/organizations/acme";

    private final Demo demo = Demo.running();
    private final Api admin = demo.admin();

    @AfterEach
    void takeItAwayAgain() {
        admin.put(grantsOfEmil(), List.of()).expect(204);
    }

    @Test
    void ownerGivesASectionAndTheAdministratorAsksWhy() {
        try (BrowserContext window = Browser.window()) {
            give(window.newPage());
        }
        assertThat(admin.get(grantsOfEmil()).body().get(0).get("section").asText())
                .isEqualTo("cloud-servers");
        try (BrowserContext window = Browser.window()) {
            ask(window.newPage());
        }
    }

    private void give(Page page) {
        MailPage mail = new MailPage(demo, "anna");
        int mails = mail.count();
        page.navigate(demo.keycloak() + "/realms/cloud/account/");
        new LoginPage(page).login("anna", "anna");
        new CodePage(page).awaited().code(mail.codeAfter(mails));
        page.locator("nav a", new Page.LocatorOptions().setHasText("Organizations")).click();
        link(page, "Acme");
        page.getByTestId("keystead-tab-people").click();
        link(page, "Emil Ek");
        page.fill("#keystead-scope", "Production");
        page.getByTestId("keystead-section-cloud-servers").locator("select").selectOption("manage");
        assertThat(page.getByTestId("keystead-section-ssh-keys")).containsText("Manage");
        Looks.keep(page, "readme-account-console");
        page.getByTestId("keystead-review").click();
        assertThat(page.getByTestId("keystead-difference")).containsText("SSH Keys");
        page.getByTestId("keystead-save").click();
        page.getByText("It has been saved.").waitFor();
    }

    private void ask(Page page) {
        page.navigate(demo.keycloak() + "/admin/master/console/#/cloud/organizations");
        new LoginPage(page).login(KeycloakServer.ADMIN, KeycloakServer.ADMIN_PASSWORD);
        page.locator("#nav-item-keystead").click();
        page.fill("#keystead-organization", "acme");
        page.fill("#keystead-member:enabled", "emil");
        page.selectOption("#keystead-project", new SelectOption().setLabel("Production"));
        page.selectOption("#keystead-section", "ssh-keys");
        page.selectOption("#keystead-action", "create");
        page.locator("[data-testid=keystead-ask]:enabled").click();
        assertThat(page.getByTestId("keystead-answer")).containsText("Yes: Emil Ek may do this");
        Looks.keep(page, "readme-admin-console");
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private String grantsOfEmil() {
        String id = admin.get(ACME + "/members?search=emil").body().get(0).get("id").asText();
        return ACME + "/members/" + id + "/grants";
    }
}
