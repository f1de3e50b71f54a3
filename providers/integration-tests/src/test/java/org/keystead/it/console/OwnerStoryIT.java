package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.TestRealm;

/**
 * Glesys' control panel by clicks alone: "you can invite a consultant who only needs access to the
 * servers in a specific project".
 */
class OwnerStoryIT {

    private TestRealm realm;
    private AccountConsole olga;
    private AccountConsole carl;

    @BeforeEach
    void open() {
        realm = ConsoleRealm.of("owner-collaborator", Map.of("registrationAllowed", true));
        RealmCommandHere.run(realm.server(), realm.name(), "setup").expect(0);
        olga = AccountConsole.of(realm);
        carl = AccountConsole.of(realm);
    }

    @AfterEach
    void close() {
        olga.close();
        carl.close();
        realm.delete();
    }

    @EveryKeycloak
    @Test
    void ownerStaysInControl() {
        found();
        invite();
        accept();
        consultantReachesTheServersOfOneProjectOnly();
        lastOwnerCannotLeave();
        ownerTakesItAway();
    }

    private void found() {
        olga.register("olga").navigate("Organizations");
        olga.button("Found an organization").click();
        olga.enter("#keystead-name", "Olga's Shop");
        assertThat(olga.page().locator("#keystead-alias")).hasValue("olga-s-shop");
        olga.dialog().getByText("Found an organization").last().click();
        assertThat(olga.mine("servers")).containsText("Manage");
        for (String project : List.of("Production", "Lab")) {
            olga.tab("projects");
            olga.page().getByTestId("keystead-new-project").click();
            olga.enter("#keystead-name", project);
            olga.page().getByTestId("keystead-save").click();
            olga.page().locator("tbody").getByText(project).first().waitFor();
        }
    }

    private void invite() {
        carl.register("carl");
        olga.tab("people");
        olga.page().getByTestId("keystead-invite").click();
        olga.enter("#keystead-addresses", "carl@" + realm.name() + ".example");
        olga.where("Production");
        olga.section("servers").waitFor();
        olga.give("servers", "manage");
        olga.page().getByTestId("keystead-send").click();
        olga.page().getByText("Invitations sent: 1").waitFor();
        assertThat(olga.page().locator("tbody").last())
                .containsText("Servers: Manage · Production");
    }

    private void accept() {
        carl.navigate("Organizations");
        assertThat(carl.page().getByTestId("keystead-offer"))
                .containsText("Olga's Shop invites you");
        assertThat(carl.page().getByTestId("keystead-offer"))
                .containsText("Servers: Manage · Production");
        carl.button("Accept").click();
        carl.link("Olga's Shop").click();
    }

    private void consultantReachesTheServersOfOneProjectOnly() {
        carl.mine("servers").waitFor();
        assertThat(carl.mine("servers")).containsText("None");
        carl.page().selectOption("#keystead-mine-where", "Production");
        assertThat(carl.mine("servers")).containsText("Manage");
        for (String section : List.of("domains", "load-balancers", "invoices")) {
            assertThat(carl.mine(section)).containsText("None");
        }
        assertThat(carl.page().locator("#keystead-mine-where option"))
                .hasText(new String[] {"The whole organization", "Production"});
        carl.tab("people");
        assertThat(carl.page().getByTestId("keystead-locked")).isVisible();

        assertThat(may("Production")).isTrue();
        assertThat(may("Lab")).isFalse();
        String invitations = "/organization-access/organizations/olga-s-shop/invitations";
        carl.rest().post(realm.path(invitations), Map.of("email", "eve@example.org")).expect(403);
    }

    private boolean may(String project) {
        Map<String, String> check =
                Map.of(
                        "organization", "olga-s-shop",
                        "project", project.toLowerCase(Locale.ROOT),
                        "section", "servers",
                        "level", "read");
        JsonNode answer =
                carl.rest()
                        .post(
                                realm.path("/section-permissions/check"),
                                Map.of("checks", List.of(check)))
                        .expect(200)
                        .body();
        return answer.at("/results/0/allowed").asBoolean();
    }

    private void lastOwnerCannotLeave() {
        olga.tab("overview");
        olga.page().getByTestId("keystead-leave").click();
        olga.page().getByTestId("keystead-confirm").click();
        assertThat(olga.failure()).containsText("Make somebody else an owner first.");
        olga.button("Cancel").click();
        assertThat(olga.mine("servers")).containsText("Manage");
    }

    private void ownerTakesItAway() {
        olga.person("carl Test");
        olga.where("Production");
        olga.section("servers").waitFor();
        olga.give("servers", "none");
        assertThat(olga.review()).containsText("Loses");
        olga.save();
        assertThat(may("Production")).isFalse();
    }
}
