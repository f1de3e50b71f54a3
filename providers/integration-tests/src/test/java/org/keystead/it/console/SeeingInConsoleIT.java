package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Looks;
import org.keystead.it.server.TestRealm;

/** What people see of others and of themselves, and what they are offered. */
class SeeingInConsoleIT {

    private TestRealm realm;
    private AccountConsole console;

    @BeforeEach
    void open() {
        realm = ConsoleRealm.create();
        console = AccountConsole.of(realm);
    }

    @AfterEach
    void close() {
        console.close();
        realm.delete();
    }

    @Test
    void ownerSeesWhatAMemberSeesAndWhyAndStaysThemselves() {
        realm.grant(
                "acme", "mona", Map.of("section", "domains", "level", "read", "project", "prod"));
        console.login("anna").organization("acme");
        console.person("mona Test");
        console.page().getByTestId("keystead-to-view-as").click();
        Locator databases = console.page().getByTestId("keystead-mine-databases");
        assertThat(databases).containsText("Read");
        databases.getByText("Why").click();
        assertThat(databases).containsText("Grants decide.");
        assertThat(databases.locator("q")).not().isEmpty();
        Locator domains = console.page().getByTestId("keystead-mine-domains");
        assertThat(domains).containsText("None");
        assertThat(Looks.faults(console.page())).isEmpty();
        console.page().locator("#keystead-view-where").fill("prod");
        assertThat(domains).containsText("Read");

        console.link("Back to the person").click();
        console.section("databases").waitFor();
        assertThat(console.section("databases").locator("select")).isEnabled();
    }

    @Test
    void whoeverDoesNotSeeMembersSeesNothingWithTheirEyes() {
        console.login("mona");
        String path = "/account/organizations/acme/people/" + realm.user("anna") + "/view";
        console.page().navigate(realm.server().url() + realm.path(path));
        assertThat(console.page().getByTestId("keystead-locked"))
                .containsText("Ask an owner of the organization.");
        realm.as("mona")
                .get(
                        realm.path(
                                "/organization-access/organizations/acme/permissions/"
                                        + realm.user("anna")))
                .expect(403);
    }

    @Test
    void projectIsFoundAmongManyThatSomebodyReaches() {
        for (int i = 0; i < 21; i++) {
            realm.project("acme", "project-" + i);
        }
        realm.grant(
                "acme",
                "mona",
                Map.of("section", "domains", "level", "read", "project", "project-7"));
        console.login("mona").organization("acme");
        Locator domains = console.page().getByTestId("keystead-mine-domains");
        assertThat(domains).containsText("None");
        console.page().locator("#keystead-mine-where").fill("project-7");
        assertThat(domains).containsText("Read");
    }

    @Test
    void foundingIsOfferedOnlyWhereItIsLet() {
        console.login("anna").navigate("Organizations");
        console.link("acme").waitFor();
        assertThat(console.button("Found an organization")).hasCount(0);
        ObjectNode catalogue =
                (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
        ((ObjectNode) catalogue.get("founding")).put("selfService", true).put("limit", 1);
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
        console.page().reload();
        console.button("Found an organization").click();
        console.page().fill("#keystead-name", "Annas");
        console.page()
                .locator(".pf-v5-c-modal-box")
                .getByText("Found an organization")
                .last()
                .click();
        console.page().getByTestId("keystead-tab-overview").waitFor();

        console.navigate("Organizations");
        console.link("Annas").waitFor();
        assertThat(console.button("Found an organization")).hasAttribute("aria-disabled", "true");
    }

    @Test
    void approvalsAreOneRequest() {
        List<String> asked = new ArrayList<>();
        console.login("anna").organization("acme");
        console.page().onRequest(request -> asked.add(request.url()));
        console.tab("approvals");
        console.page().getByText("No owner allows the support desk").waitFor();
        assertThat(asked).filteredOn(url -> url.contains("/organization-access/")).hasSize(1);
    }

    @Test
    void whoeverLogsInWithAPasswordAloneIsTold() {
        console.login("anna");
        console.page().locator("[data-testid=accountSecurity] > button").click();
        console.navigate("Names of keys and devices");
        console.page().getByText("You log in with your password alone.").waitFor();
        assertThat(Looks.faults(console.page())).isEmpty();
        console.page().getByRole(AriaRole.MAIN).getByText("Signing in").click();
        console.page().getByTestId("password/credential-list").waitFor();
    }
}
