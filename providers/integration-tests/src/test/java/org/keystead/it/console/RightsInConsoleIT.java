package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.FineGrained;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** What administrators of several rights are shown of catalogue, templates and history. */
class RightsInConsoleIT {

    private TestRealm realm;
    private AdminConsole console;

    @BeforeEach
    void open() {
        realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of("adminTheme", "keystead", "adminPermissionsEnabled", true));
        realm.preset("section-levels");
        realm.organization("acme", "anna", "bert");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("acme", "bert", Map.of("section", "databases", "level", "read"));
        console = AdminConsole.of(realm);
    }

    @AfterEach
    void close() {
        console.close();
        realm.delete();
    }

    @Test
    void whoeverOnlyViewsReadsTheForms() {
        realm.user("viewer");
        realm.administer("viewer", "view-organizations");
        realm.administer("viewer", "view-realm");
        console.login("viewer").access("catalogue");
        console.locked("keystead-new-section").waitFor();
        console.link("Databases").click();
        assertThat(console.page().locator("#keystead-name")).isDisabled();
        console.locked("keystead-see-changes").waitFor();
        console.locked("keystead-remove").waitFor();
        console.tab("role-templates");
        console.locked("keystead-new-template").waitFor();
        console.link("Account owner").click();
        assertThat(console.page().locator("#keystead-owner")).isDisabled();
        console.locked("keystead-see-changes").waitFor();
    }

    /** Keycloak lists the organization for her, and opens its page to view-organizations alone. */
    @Test
    void permissionToViewOneOrganizationShowsThatOneLocked() {
        permit("view");
        console.login("fay").entry().click();
        console.link("acme").waitFor();
        assertThat(console.link("globex")).hasCount(0);
        console.link("acme").click();
        console.link("bert Test").waitFor();
        console.locked("keystead-invite").waitFor();
        console.link("bert Test").click();
        assertThat(console.section("databases").locator("select")).isDisabled();
        assertThat(console.page().getByTestId("keystead-review")).hasCount(0);
        realm.as("fay").get(realm.access("/organizations/globex/members")).expect(404);
        realm.as("fay").put(realm.access(grantsOf("bert")), List.of()).expect(403);

        console.page().getByTestId("keystead-tab-catalogue").click();
        console.page().getByTestId("keystead-failure").first().waitFor();
    }

    @Test
    void permissionToManageOneOrganizationGivesThere() {
        permit("view", "manage");
        console.login("fay").entry().click();
        console.link("acme").click();
        console.link("bert Test").click();
        console.section("databases").locator("select").selectOption("manage");
        console.page().getByTestId("keystead-review").click();
        console.page().getByTestId("keystead-difference").waitFor();
        console.page().getByTestId("keystead-save").click();
        console.page().getByText("It has been saved.").first().waitFor();
        assertThat(
                        realm.admin()
                                .get(realm.access(grantsOf("bert")))
                                .expect(200)
                                .body()
                                .findValuesAsText("level"))
                .containsExactly("manage");
    }

    private void permit(String... scopes) {
        realm.organization("globex", "gus");
        realm.user("fay");
        new FineGrained(realm).permit("fay", realm.organization("acme"), scopes);
    }

    private String grantsOf(String user) {
        return "/organizations/acme/members/" + realm.user(user) + "/grants";
    }

    @Test
    void stockPagesLoadTheLoaderAlone() {
        List<String> loaded = new ArrayList<>();
        console.page().onRequest(request -> loaded.add(request.url()));
        realm.user("root");
        realm.administer("root", "realm-admin");
        console.login("root");
        console.page().locator("#nav-item-organizations").click();
        console.link("acme").waitFor();
        assertThat(loaded)
                .filteredOn(url -> url.contains("/keystead/keystead/"))
                .isNotEmpty()
                .allMatch(url -> url.contains("/keystead-admin-"));
    }

    @Test
    void administratorReadsWhoChangedWhat() {
        realm.user("root");
        realm.administer("root", "realm-admin");
        console.login("root").organization("acme");
        console.tab("history");
        console.page().getByText("What a member has: added").first().waitFor();
        assertThat(console.page().getByText("bert Test").first()).isVisible();
    }
}
