package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
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
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.TestRealm;

/**
 * What an owner gives in the account console: to members, to invited people, to the support desk.
 */
class GivingInConsoleIT {

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

    @EveryKeycloak
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

    private JsonNode grants(String user) {
        return get("/organizations/acme/members/" + realm.user(user) + "/grants");
    }

    private JsonNode get(String path) {
        return realm.admin().get(realm.access(path)).expect(200).body();
    }
}
