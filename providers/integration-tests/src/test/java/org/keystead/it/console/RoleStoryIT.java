package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.TestRealm;

/**
 * Clever Cloud's organisations by clicks alone and in French: "il suffit de lui créer un rôle
 * “accounting” lui donnant uniquement accès à la facturation".
 */
class RoleStoryIT {

    private TestRealm realm;
    private AccountConsole agence;
    private AccountConsole comptable;

    @BeforeEach
    void open() {
        realm =
                ConsoleRealm.of(
                        "four-roles",
                        Map.of(
                                "internationalizationEnabled",
                                true,
                                "supportedLocales",
                                List.of("en", "fr"),
                                "defaultLocale",
                                "fr"));
        realm.organization("acme", "agence", "comptable");
        realm.grant("acme", "agence", Map.of("role", "admin"));
        agence = AccountConsole.of(realm, "fr-FR");
        comptable = AccountConsole.of(realm, "fr-FR");
    }

    @AfterEach
    void close() {
        agence.close();
        comptable.close();
        realm.delete();
    }

    @EveryKeycloak
    @Test
    void accountantHasTheBillsAlone() {
        agence.login("agence").navigate("Organisations");
        agence.link("acme").click();
        agencyMakesTheRole();
        agencyGivesIt();
        comptable.login("comptable").navigate("Organisations");
        comptable.link("acme").click();
        assertThat(comptable.mine("bills")).containsText("Gérer");
        for (String section : List.of("applications", "add-ons", "repositories", "members")) {
            assertThat(comptable.mine(section)).containsText("Aucun");
        }
        agencySeesInItsHistoryWhatItGave();
    }

    private void agencyMakesTheRole() {
        agence.tab("roles");
        agence.page().getByTestId("keystead-new-role").click();
        agence.enter("#keystead-name", "Accounting");
        agence.give("bills", "manage");
        agence.save();
        agence.link("Accounting").waitFor();
    }

    private void agencyGivesIt() {
        agence.person("comptable Test");
        agence.page().check("#keystead-role-accounting-false");
        assertThat(agence.section("bills")).containsText("Gérer");
        assertThat(agence.review()).containsText("Gérer");
        agence.save();
    }

    private void agencySeesInItsHistoryWhatItGave() {
        agence.tab("history");
        assertThat(agence.page().locator("tbody tr").first()).containsText("comptable Test");
        assertThat(agence.page().locator("tbody tr").first()).containsText("accounting");
    }
}
