package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.permission.SupportAgent;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.TestRealm;

/**
 * Hostman's IAM features by clicks alone: "the user will automatically receive the same level of
 * access to those related features".
 */
class SectionLevelsStoryIT {

    private static final List<String> COMPANIONS =
            List.of("ssh-keys", "images", "private-networks", "firewall", "public-ips");

    private TestRealm realm;
    private AccountConsole anna;
    private AccountConsole boris;

    @BeforeEach
    void open() {
        realm = ConsoleRealm.of("section-levels", Map.of());
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.user("sam");
        SupportAgent.make(realm, "sam");
        anna = AccountConsole.of(realm);
        boris = AccountConsole.of(realm);
    }

    @AfterEach
    void close() {
        anna.close();
        boris.close();
        realm.delete();
    }

    @EveryKeycloak
    @Test
    void readOnlyServersBringTheirCompanions() {
        anna.login("anna").organization("acme");
        ownerGivesServersReadOnly();
        boris.login("boris").organization("acme");
        userReadsTheServersAndTheirCompanions();
        assertThat(verdict()).isEqualTo("approval-required");
        ownerApproves();
        assertThat(verdict()).isEqualTo("allowed");
        ownerTakesTheApprovalBack();
        assertThat(verdict()).isEqualTo("approval-required");
    }

    private void ownerGivesServersReadOnly() {
        anna.person("boris Test");
        anna.give("cloud-servers", "read");
        for (String companion : COMPANIONS) {
            assertThat(anna.section(companion)).containsText("Read");
        }
        for (String ownerOnly : List.of("notifications", "members", "projects", "news")) {
            assertThat(anna.section(ownerOnly)).containsText("Only owners have it.");
            assertThat(anna.section(ownerOnly).locator("select")).hasCount(0);
        }
        assertThat(anna.section("appearance")).containsText("Every member has it.");
        anna.review();
        anna.save();
    }

    private void userReadsTheServersAndTheirCompanions() {
        assertThat(boris.mine("cloud-servers")).containsText("Read");
        for (String companion : COMPANIONS) {
            assertThat(boris.mine(companion)).containsText("Read");
        }
        assertThat(boris.mine("cloud-servers")).not().containsText("create");
        assertThat(boris.mine("databases")).containsText("None");
        assertThat(boris.mine("notifications")).containsText("None");
        boris.mine("ssh-keys").getByText("Why").click();
        assertThat(boris.mine("ssh-keys")).containsText("You were given this access to SSH Keys");
        assertThat(boris.page().getByTestId("keystead-locked")).hasCount(0);
        boris.tab("people");
        assertThat(boris.page().getByTestId("keystead-locked")).isVisible();
    }

    private void ownerApproves() {
        anna.tab("approvals");
        anna.page().getByTestId("keystead-approve").click();
        anna.enter("#keystead-member", "boris");
        anna.page().selectOption("#keystead-section", "cloud-servers");
        anna.page().locator("[data-testid=keystead-save]:enabled").click();
        anna.page().getByText("The approval has been given.").waitFor();
    }

    private void ownerTakesTheApprovalBack() {
        anna.button("Withdraw").click();
        anna.page().getByTestId("keystead-confirm").click();
        anna.page().getByText("The approval has been withdrawn.").waitFor();
    }

    /** What the support desk is told about the servers. */
    private String verdict() {
        String question =
                "/section-permissions/support-verdict?user=%s&organization=acme&section=%s";
        return realm.as("sam")
                .get(realm.path(question.formatted(realm.user("boris"), "cloud-servers")))
                .expect(200)
                .body()
                .get("verdict")
                .asText();
    }
}
