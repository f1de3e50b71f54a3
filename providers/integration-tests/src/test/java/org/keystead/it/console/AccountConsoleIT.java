package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Looks;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.TestRealm;

/** Organizations in the account console: what everybody is shown there, and what hinders. */
class AccountConsoleIT {

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
    void serverThatFailsIsTold() {
        console.login("anna").organization("acme");
        console.page()
                .route(
                        "**/members?*",
                        route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
        console.tab("people");

        assertThat(console.failure()).containsText("The server could not do it.");
        console.page().unroute("**/members?*");
        console.button("Try again").click();
        console.link("mona Test").waitFor();
    }

    @Test
    void ownerLearnsWhyTheyCannotLeave() {
        console.login("anna").organization("acme");
        console.page().getByTestId("keystead-leave").click();
        console.page().getByTestId("keystead-confirm").click();

        assertThat(console.failure())
                .containsText("Only an administrator changes what this member has.");
    }

    @EveryKeycloak
    @Test
    void memberSeesWhatIsLockedAndWhomToAsk() {
        console.login("mona").organization("acme");
        assertThat(console.page().getByTestId("keystead-mine-databases")).containsText("Read");
        for (String tab :
                List.of(
                        "people",
                        "projects",
                        "roles",
                        "reach",
                        "approvals",
                        "api-keys",
                        "history")) {
            console.tab(tab);
            assertThat(console.page().getByTestId("keystead-locked"))
                    .containsText("Ask an owner of the organization.");
        }
    }

    @Test
    void everybodySeesWhatTheyMayInAProject() {
        realm.grant(
                "acme", "mona", Map.of("section", "domains", "level", "read", "project", "prod"));
        console.login("mona").organization("acme");
        Locator domains = console.page().getByTestId("keystead-mine-domains");
        assertThat(domains).containsText("None");
        console.page().selectOption("#keystead-mine-where", new SelectOption().setLabel("prod"));
        assertThat(domains).containsText("Read");
    }

    @Test
    void ownerReadsWhoChangedWhat() {
        console.login("anna").organization("acme");
        console.tab("history");

        console.page().getByText("What a member has: added").first().waitFor();
        assertThat(console.page().getByText("mona Test").first()).isVisible();
    }

    @Test
    void invitedUserAccepts() {
        realm.user("carl");
        Map<String, ?> invitation =
                Map.of(
                        "email",
                        "carl@example.org",
                        "grants",
                        List.of(Map.of("section", "domains", "level", "read")));
        String path = realm.access("/organizations/acme/invitations");
        realm.admin().post(path, invitation).expect(201);
        console.login("carl").navigate("Organizations");
        assertThat(console.page().getByTestId("keystead-offer")).containsText("acme");
        console.button("Accept").click();

        console.link("acme").click();
        assertThat(console.page().getByTestId("keystead-mine-domains")).containsText("Read");
    }

    @Test
    void consoleThatDiffersKeepsItsOwnPages() {
        // React finds its own properties without listing them; our pages do not find them any more
        console.page()
                .addInitScript(
                        "const keys = Object.keys; Object.keys = (of) =>"
                                + " keys(of).filter((key) => !key.startsWith('__react'));");
        console.login("anna").navigate("Organizations");

        console.page().getByText("does not show these pages.").waitFor();
        console.navigate("Personal info");
        console.personalInfo();
        console.navigate("Applications");
        assertThat(console.page().getByTestId("page-heading")).hasText("Application");
    }

    @EveryKeycloak
    @Test
    void stockPagesLoadTheLoaderAlone() {
        List<String> loaded = new ArrayList<>();
        console.page().onRequest(request -> loaded.add(request.url()));
        console.login("anna");
        console.navigate("Applications");
        assertThat(console.page().getByTestId("page-heading")).hasText("Application");
        assertThat(loaded)
                .filteredOn(url -> url.contains("/keystead/keystead/"))
                .allMatch(url -> url.contains("/keystead-account-"));

        console.organization("acme");
        assertThat(loaded).allMatch(url -> url.startsWith(realm.server().url()));
    }

    @Test
    void nothingHindersPeople() {
        console.login("anna").navigate("Organizations");
        console.link("acme").waitFor();
        assertThat(Looks.faults(console.page())).isEmpty();
        console.organization("acme");
        console.page().getByTestId("keystead-mine-databases").waitFor();
        assertThat(Looks.faults(console.page())).isEmpty();
        console.person("mona Test");
        console.section("databases").waitFor();
        assertThat(Looks.faults(console.page())).isEmpty();
        Looks.keep(console.page(), "account-console-person");
    }
}
