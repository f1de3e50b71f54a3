package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
