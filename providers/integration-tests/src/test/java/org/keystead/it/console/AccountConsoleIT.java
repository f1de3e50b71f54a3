package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Looks;
import org.keystead.it.server.TestRealm;

/** Organizations in the account console: what an owner does there, and what others are shown. */
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
    void ownerInvitesPeopleToASection() {
        console.login("anna").organization("acme");
        console.tab("people");
        console.page().getByTestId("keystead-invite").click();
        console.page().fill("#keystead-addresses", "carl@example.org, cora@example.org");
        console.section("databases").locator("select").selectOption("manage");
        console.page().getByTestId("keystead-send").click();

        console.page().getByText("Invitations sent: 2").waitFor();
        assertThat(console.page().getByText("cora@example.org")).isVisible();
        JsonNode invitations = get("/organizations/acme/invitations");
        assertThat(invitations.findValuesAsText("email"))
                .containsExactlyInAnyOrder("carl@example.org", "cora@example.org");
        assertThat(invitations.findValuesAsText("section")).containsOnly("databases");
        assertThat(invitations.findValuesAsText("level")).containsOnly("manage");
    }

    @Test
    void whatComesAlongIsShownBeforeAnythingIsSaved() {
        console.login("anna").organization("acme");
        console.person("mona Test");
        console.section("cloud-servers").locator("select").selectOption("manage");

        assertThat(console.section("ssh-keys")).containsText("Manage");
        console.section("ssh-keys").getByRole(AriaRole.BUTTON).click();
        assertThat(console.page().getByText("It comes with Cloud Servers.")).isVisible();
        assertThat(grants("mona")).hasSize(1);
    }

    @Test
    void ownerSeesWhatWouldChangeAndSavesIt() {
        console.login("anna").organization("acme");
        console.person("mona Test");
        console.section("databases").locator("select").selectOption("manage");
        console.page().getByTestId("keystead-review").click();

        Locator difference = console.page().getByTestId("keystead-difference");
        assertThat(difference).containsText("Databases");
        assertThat(difference).containsText("restore-backup");
        assertThat(grants("mona").get(0).get("level").asText()).isEqualTo("read");
        console.page().getByTestId("keystead-save").click();
        console.page().getByText("It has been saved.").waitFor();
        assertThat(grants("mona")).hasSize(1);
        assertThat(grants("mona").get(0).get("level").asText()).isEqualTo("manage");
    }

    @Test
    void ownerGivesALevelInOneProject() {
        console.login("anna").organization("acme");
        console.person("mona Test");
        console.where("prod");
        console.section("domains").locator("select").selectOption("read");
        console.page().getByTestId("keystead-review").click();
        console.page().getByTestId("keystead-save").click();

        console.page().getByText("It has been saved.").waitFor();
        assertThat(grants("mona").findValuesAsText("project")).containsExactly("prod");
    }

    @Test
    void serverFindsTheProject() {
        List<String> asked = new ArrayList<>();
        console.page().onRequest(request -> asked.add(request.url()));
        console.login("anna").organization("acme");
        console.tab("reach");
        console.page().waitForRequest("**/who?*project=*", () -> console.where("prod"));

        assertThat(asked).anyMatch(url -> url.endsWith("/projects?first=0&max=100&search=prod"));
        assertThat(asked).noneMatch(url -> url.contains("/projects?first=0&max=1000"));
    }

    @Test
    void nothingIsGivenAtAPlaceThatIsNoProject() {
        console.login("anna").organization("acme");
        console.person("mona Test");
        console.where("nowhere");

        console.page().getByText("Nothing was found.").waitFor();
        assertThat(console.section("databases")).hasCount(0);
        console.page().fill("#keystead-scope", "");
        console.section("databases").waitFor();
    }

    @Test
    void roleIsGivenUntilADay() {
        realm.admin()
                .post(
                        realm.access("/organizations/acme/roles"),
                        Map.of(
                                "name",
                                "accountant",
                                "permissions",
                                List.of(Map.of("section", "finances", "level", "read"))))
                .expect(201);
        console.login("anna").organization("acme");
        console.person("mona Test");
        console.page().check("#keystead-role-accountant-false");
        console.page()
                .getByLabel("accountant: until")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(10).toString());
        assertThat(Looks.faults(console.page())).isEmpty();
        Looks.keep(console.page(), "account-console-role");
        console.page().getByTestId("keystead-review").click();
        console.page().getByTestId("keystead-save").click();

        console.page().getByText("It has been saved.").waitFor();
        assertThat(grants("mona").findValuesAsText("role")).containsExactly("accountant");
        String end = grants("mona").findValuesAsText("expiresAt").get(0);
        assertThat(Duration.between(Instant.now(), Instant.parse(end)).toDays()).isBetween(9L, 11L);
    }

    @Test
    void ownerApprovesForTheSupportDeskAndTakesItBack() {
        realm.admin()
                .post(
                        realm.access("/organizations/acme/projects"),
                        Map.of("alias", "shop-2", "name", "Web shop"))
                .expect(201);
        console.login("anna").organization("acme");
        console.tab("approvals");
        console.page().getByText("No owner allows the support desk anything").waitFor();
        console.page().getByTestId("keystead-approve").click();
        console.page().fill("#keystead-member", "mona");
        console.page().selectOption("#keystead-section", "databases");
        console.where("Web shop");
        console.page().locator("[data-testid=keystead-save]:enabled").click();

        console.page().getByText("The approval has been given.").waitFor();
        Locator row = console.page().locator("tbody tr");
        for (String said : List.of("mona Test", "Databases", "Web shop", "anna Test")) {
            assertThat(row).containsText(said);
        }
        assertThat(Looks.faults(console.page())).isEmpty();
        Looks.keep(console.page(), "account-console-approvals");
        JsonNode approval = get("/organizations/acme/support-approvals").get(0);
        assertThat(approval.get("user").asText()).isEqualTo(realm.user("mona"));
        assertThat(approval.get("section").asText()).isEqualTo("databases");
        assertThat(approval.get("project").asText()).isEqualTo("shop-2");

        console.button("Withdraw").click();
        console.page().getByTestId("keystead-confirm").click();
        console.page().getByText("The approval has been withdrawn.").waitFor();
        assertThat(get("/organizations/acme/support-approvals")).isEmpty();
    }

    @Test
    void approvalIsOfferedForWhatNeedsOne() {
        console.login("anna").organization("acme");
        console.tab("approvals");
        console.page().getByTestId("keystead-approve").click();

        Locator sections = console.page().locator("#keystead-section");
        assertThat(sections).containsText("Databases");
        assertThat(sections.locator("[value=appearance], [value=members]")).hasCount(0);
        assertThat(console.page().locator("#keystead-where")).isVisible();
        sections.selectOption("finances");
        assertThat(console.page().locator("#keystead-where")).hasCount(0);
        assertThat(Looks.faults(console.page())).isEmpty();
        Looks.keep(console.page(), "account-console-approval");
    }

    @Test
    void nothingThatWasChosenIsLostWhenSavingFails() {
        console.login("anna").organization("acme");
        console.person("mona Test");
        console.section("databases").locator("select").selectOption("manage");
        console.page().getByTestId("keystead-review").click();
        console.page().getByTestId("keystead-difference").waitFor();
        console.page().route("**/grants", Route::abort);
        console.page().getByTestId("keystead-save").click();

        assertThat(console.failure()).containsText("The server could not be reached.");
        console.button("Back to the form").click();
        assertThat(console.section("databases").locator("select")).hasValue("manage");
        console.page().unroute("**/grants");
        console.page().getByTestId("keystead-review").click();
        console.page().getByTestId("keystead-save").click();
        console.page().getByText("It has been saved.").waitFor();
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

    @Test
    void memberSeesWhatIsLockedAndWhomToAsk() {
        console.login("mona").organization("acme");
        assertThat(console.page().getByTestId("keystead-mine-databases")).containsText("Read");
        for (String tab : List.of("people", "projects", "roles", "reach", "approvals", "history")) {
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

    private JsonNode grants(String user) {
        return get("/organizations/acme/members/" + realm.user(user) + "/grants");
    }

    private JsonNode get(String path) {
        return realm.admin().get(realm.access(path)).expect(200).body();
    }
}
