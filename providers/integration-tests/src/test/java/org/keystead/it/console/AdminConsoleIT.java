package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Looks;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Access in the admin console: what an administrator finds out and changes, and what is locked. */
class AdminConsoleIT {

    private TestRealm realm;
    private AdminConsole console;

    @BeforeEach
    void open() {
        realm = TestRealm.create(Shared.server(), Map.of("adminTheme", "keystead"));
        realm.preset("section-levels");
        realm.organization("acme", "anna", "bert");
        realm.project("acme", "lab");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant(
                "acme",
                "bert",
                Map.of("section", "cloud-servers", "level", "manage", "project", "lab"));
        realm.user("root");
        realm.administer("root", "realm-admin");
        console = AdminConsole.of(realm);
    }

    @AfterEach
    void close() {
        console.close();
        realm.delete();
    }

    @EveryKeycloak
    @Test
    void administratorFindsOutWhyAndTakesIt() {
        console.login("root");
        Locator answer = console.ask("acme", "bert", "lab", "cloud-servers", "create");
        assertThat(answer).containsText("Yes: bert Test may do this");
        assertThat(answer).containsText("Grants decide.");
        assertThat(answer.locator("table")).containsText("cloud-servers: Manage");
        assertThat(console.page().getByTestId("keystead-request"))
                .containsText("\"id\": \"acme/lab\"");

        console.page().getByTestId("keystead-to-member").click();
        console.page().getByTestId("keystead-person").waitFor();
        console.page().fill("#keystead-scope", "lab");
        console.section("cloud-servers").locator("select").selectOption("none");
        console.page().getByTestId("keystead-review").click();
        assertThat(console.page().getByTestId("keystead-difference")).containsText("Loses");
        console.page().getByTestId("keystead-save").click();
        console.page().getByText("It has been saved.").waitFor();
        assertThat(may("bert", "create")).isFalse();

        answer = console.ask("acme", "bert", "lab", "cloud-servers", "create");
        assertThat(answer).containsText("No: bert Test may not do this");
        assertThat(answer).containsText("No grant reaches the section.");
    }

    @Test
    void realmIsManagedFromTheMasterRealmsConsole() {
        theme("keystead");
        try {
            console.login("master", KeycloakServer.ADMIN, KeycloakServer.ADMIN_PASSWORD);
            assertThat(console.ask("acme", "bert", "lab", "cloud-servers", "read"))
                    .containsText("Yes: bert Test may do this");
            console.organization("acme");
            console.link("anna Test").waitFor();
        } finally {
            theme("");
        }
    }

    @Test
    void whoeverOnlyViewsIsShownLocks() {
        realm.user("viewer");
        realm.administer("viewer", "view-organizations");
        realm.administer("viewer", "view-realm");
        console.login("viewer");
        assertThat(console.ask("acme", "bert", "lab", "cloud-servers", "create"))
                .containsText("Yes: bert Test may do this");
        console.tab("catalogue");
        console.page()
                .locator("[data-testid=keystead-preview-preset][aria-disabled=true]")
                .waitFor();

        console.organization("acme");
        console.page().locator("[data-testid=keystead-invite][aria-disabled=true]").waitFor();
        console.link("bert Test").click();
        console.section("cloud-servers").waitFor();
        assertThat(console.section("cloud-servers").locator("select")).isDisabled();
        assertThat(console.page().getByTestId("keystead-review")).hasCount(0);
        console.tab("projects");
        console.page().locator("[data-testid=keystead-new-project][aria-disabled=true]").waitFor();
        console.tab("roles");
        console.page().locator("[data-testid=keystead-new-role][aria-disabled=true]").waitFor();
    }

    @Test
    void presetShowsWhatItWouldTakeAwayBeforeItDoes() {
        console.login("root");
        console.access("catalogue");
        assertThat(console.section("notifications")).containsText("Owners");
        assertThat(console.section("cloud-servers")).containsText("SSH Keys, Images");
        assertThat(console.section("cloud-servers")).containsText("Whoever is given it");
        assertThat(console.section("appearance")).containsText("Every member");
        console.page().selectOption("#keystead-preset", "customer-types");
        console.page().getByTestId("keystead-preview-preset").click();
        Locator difference = console.page().getByTestId("keystead-preset-difference");
        assertThat(difference).containsText("cloud-servers");
        assertThat(console.page().getByTestId("keystead-apply-preset")).isDisabled();
        assertThat(may("bert", "create")).isTrue();

        console.page().check("#keystead-agreed");
        console.page().getByTestId("keystead-apply-preset").click();
        console.section("notifications")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(realm.admin().get(realm.access("/catalogue")).expect(200).body().toString())
                .doesNotContain("\"notifications\"");
        console.tab("role-templates");
        console.page().locator("table a").first().click();
        console.page().locator("table").waitFor();
    }

    @Test
    void administratorWithdrawsAnApprovalAndGivesNone() {
        String approvals = "/organizations/acme/support-approvals";
        realm.as("anna")
                .post(
                        realm.path("/organization-access" + approvals),
                        Map.of(
                                "user",
                                realm.user("bert"),
                                "section",
                                "cloud-servers",
                                "project",
                                "lab",
                                "expiresAt",
                                Instant.now().plus(Duration.ofDays(1)).toString()))
                .expect(201);
        console.login("root");
        console.organization("acme");
        console.tab("approvals");
        Locator row = console.page().locator("tbody tr").first();
        assertThat(row).containsText("bert Test");
        assertThat(row).containsText("Cloud Servers");
        assertThat(console.page().getByTestId("keystead-approve")).hasCount(0);
        row.getByText("Withdraw").click();
        console.page().getByTestId("keystead-confirm").click();

        console.page().getByText("The approval has been withdrawn.").waitFor();
        assertThat(realm.admin().get(realm.access(approvals)).expect(200).body()).isEmpty();
    }

    @Test
    void organizationWhoseOwnersCannotActIsListed() {
        console.login("root");
        console.access("attention");
        console.page().getByText("No organization needs attention.").waitFor();
        String anna = realm.adminPath("/users/" + realm.user("anna"));
        realm.admin().put(anna, Map.of("enabled", false)).expect(204);
        console.tab("role-templates");
        console.link("Account owner").waitFor();
        console.tab("attention");

        console.link("acme").click();
        console.link("bert Test").waitFor();
    }

    @EveryKeycloak
    @Test
    void realmWithoutOrganizationsHasNoEntry() {
        realm.admin().put(realm.adminPath(""), Map.of("organizationsEnabled", false)).expect(204);
        console.login("root");

        console.page().locator("#nav-item-realm-settings").waitFor();
        assertThat(console.entry()).hasCount(0);
    }

    @Test
    void nothingHindersPeople() {
        List<String> faults = new ArrayList<>();
        console.login("root");
        console.ask("acme", "bert", "lab", "cloud-servers", "create");
        faults.addAll(faultsOf("playground"));
        console.tab("attention");
        console.page().getByText("No organization needs attention.").waitFor();
        faults.addAll(faultsOf("attention"));
        console.tab("catalogue");
        console.section("cloud-servers").waitFor();
        faults.addAll(faultsOf("catalogue"));
        console.tab("role-templates");
        console.link("Account owner").waitFor();
        faults.addAll(faultsOf("role-templates"));
        console.organization("acme");
        console.link("bert Test").waitFor();
        faults.addAll(faultsOf("people"));
        console.link("bert Test").click();
        console.section("cloud-servers").waitFor();
        faults.addAll(faultsOf("person"));

        assertThat(faults).isEmpty();
    }

    /** What hinders people on the page that is open, with its picture kept. */
    private List<String> faultsOf(String name) {
        Looks.keep(console.page(), "admin-console-" + name);
        return Looks.faults(console.page()).stream().map(fault -> name + ": " + fault).toList();
    }

    private boolean may(String user, String action) {
        String path = "/organizations/acme/permissions/%s?project=lab&all=true";
        JsonNode sections =
                realm.admin()
                        .get(realm.access(path.formatted(realm.user(user))))
                        .expect(200)
                        .body()
                        .get("sections");
        for (JsonNode section : sections) {
            if (section.get("section").asText().equals("cloud-servers")) {
                return section.get("actions").toString().contains("\"" + action + "\"");
            }
        }
        return false;
    }

    private void theme(String name) {
        realm.admin().put("/admin/realms/master", Map.of("adminTheme", name)).expect(204);
    }
}
