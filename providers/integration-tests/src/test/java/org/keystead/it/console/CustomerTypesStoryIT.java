package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.TestRealm;

/**
 * CloudVPS' user management by clicks alone: "It has all the rights to the interface except
 * removing the main-customer".
 */
class CustomerTypesStoryIT {

    private static final String RESERVED = "Main Customer Interface Project";

    private TestRealm realm;
    private AccountConsole maria;
    private AccountConsole adam;

    @BeforeEach
    void open() {
        realm = ConsoleRealm.of("customer-types", Map.of());
        realm.organization("acme", "maria", "adam", "eve");
        maria = AccountConsole.of(realm);
        adam = AccountConsole.of(realm);
    }

    @AfterEach
    void close() {
        maria.close();
        adam.close();
        realm.delete();
    }

    @EveryKeycloak
    @Test
    void adminDoesEverythingButRemoveTheMainCustomer() {
        maria.login("maria").organization("acme");
        reservedProjectIsLocked(maria);
        mainCustomerMakesAnAdmin();
        adam.login("adam").organization("acme");
        reservedProjectIsLocked(adam);
        adminJoinsTheProjectThatTheyMake();
        mainCustomerStays();
        adminRemovesAnybodyElse();
    }

    private void reservedProjectIsLocked(AccountConsole console) {
        console.tab("projects");
        Locator row = console.page().locator("tbody tr").filter(text(RESERVED));
        for (String button : new String[] {"Edit", "Delete"}) {
            assertThat(row.getByText(button)).hasAttribute("aria-disabled", "true");
        }
        console.focus(row.getByText("Delete"));
        assertThat(console.page().getByRole(AriaRole.TOOLTIP))
                .containsText("This project belongs to the organization itself");
    }

    private void mainCustomerMakesAnAdmin() {
        maria.person("adam Test");
        maria.page().check("#keystead-role-main-customer-true");
        maria.page().getByTestId("keystead-review").click();
        assertThat(maria.failure()).containsText("Another member holds this role");
        maria.button("Back to the form").click();
        maria.page().uncheck("#keystead-role-main-customer-true");
        maria.page().check("#keystead-role-customer-admin-true");
        assertThat(maria.review()).containsText("Gains");
        maria.save();
    }

    private void adminJoinsTheProjectThatTheyMake() {
        adam.page().getByTestId("keystead-new-project").click();
        adam.enter("#keystead-name", "Shop");
        adam.save();
        adam.person("maria Test");
        adam.where("Shop");
        assertThat(adam.page().locator("#keystead-role-main-customer-true")).isChecked();
    }

    /** What is locked is locked with its reason, and the server refuses it as well. */
    private void mainCustomerStays() {
        Locator remove = adam.page().getByText("Remove from the organization");
        assertThat(remove).hasAttribute("aria-disabled", "true");
        adam.focus(remove);
        assertThat(adam.page().getByRole(AriaRole.TOOLTIP))
                .containsText("Only an administrator changes what this member has.");
        assertThat(adam.page().getByTestId("keystead-review")).hasCount(0);
        assertThat(adam.section("compute").locator("select")).isDisabled();

        String member = "/organization-access/organizations/acme/members/" + realm.user("maria");
        adam.rest().delete(realm.path(member)).expect(403);
    }

    private void adminRemovesAnybodyElse() {
        adam.person("eve Test");
        adam.button("Remove from the organization").click();
        adam.page().getByTestId("keystead-confirm").click();
        adam.page().getByText("The member has been removed.").waitFor();
        adam.link("maria Test").waitFor();
        assertThat(adam.link("eve Test")).hasCount(0);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
