package org.keystead.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/**
 * An administrator by clicks alone: another preset, a template that comes to give too much, and the
 * way from "why may bert create a server?" to taking it from him.
 */
class AdministratorStoryIT {

    private TestRealm realm;
    private AdminConsole console;
    private Page page;

    @BeforeEach
    void open() {
        realm = TestRealm.create(Shared.server(), Map.of("adminTheme", "keystead"));
        realm.preset("customer-types");
        realm.organization("acme", "anna", "bert");
        realm.grant("acme", "bert", Map.of("section", "compute", "level", "read"));
        realm.user("root");
        realm.administer("root", "realm-admin");
        console = AdminConsole.of(realm);
        page = console.page();
    }

    @AfterEach
    void close() {
        console.close();
        realm.delete();
    }

    @EveryKeycloak
    @Test
    void whyBertMayCreateAServerAndHowItIsTaken() {
        console.login("root").access("catalogue");
        presetChanges();
        templateIsMade();
        bertIsGivenIt();
        templateComesToGiveMore();
        bertMayCreateAServer();
        itIsTakenFromHim();
    }

    private void presetChanges() {
        page.selectOption("#keystead-preset", "section-levels");
        page.getByTestId("keystead-preview-preset").click();
        assertThat(page.getByTestId("keystead-preset-difference")).containsText("compute");
        page.check("#keystead-agreed");
        page.getByTestId("keystead-apply-preset").click();
        console.section("cloud-servers").waitFor();
    }

    private void templateIsMade() {
        console.tab("role-templates");
        page.getByTestId("keystead-new-template").click();
        console.enter("#keystead-name", "Operator");
        level("cloud-servers", "read");
        page.getByTestId("keystead-see-changes").click();
        apply();
    }

    private void bertIsGivenIt() {
        console.organization("acme");
        console.link("bert Test").click();
        page.check("#keystead-role-operator-true");
        saveGrants("Gains");
        assertThat(page.locator("#keystead-role-operator-true")).isChecked();
    }

    private void templateComesToGiveMore() {
        console.access("role-templates");
        console.link("Operator").click();
        level("cloud-servers", "manage");
        page.getByTestId("keystead-see-changes").click();
        assertThat(page.getByTestId("keystead-preset-difference"))
                .containsText("role template operator would give cloud-servers");
        apply();
    }

    private void bertMayCreateAServer() {
        Locator answer = ask();
        assertThat(answer).containsText("Yes: bert Test may do this");
        assertThat(answer.locator("table")).containsText("operator: cloud-servers: Manage");
    }

    private void itIsTakenFromHim() {
        page.getByTestId("keystead-to-member").click();
        page.getByTestId("keystead-person").waitFor();
        page.uncheck("#keystead-role-operator-true");
        saveGrants("Loses");

        Locator answer = ask();
        assertThat(answer).containsText("No: bert Test may not do this");
        assertThat(answer).containsText("No grant reaches the section.");
        String grants = "/organizations/acme/members/%s/grants".formatted(realm.user("bert"));
        assertThat(realm.admin().get(realm.access(grants)).expect(200).body()).isEmpty();
    }

    /** There are no projects, so the playground has no field for one. */
    private Locator ask() {
        console.access("playground");
        console.enter("#keystead-organization", "acme");
        console.enter("#keystead-member:enabled", "bert");
        page.selectOption("#keystead-section", "cloud-servers");
        page.selectOption("#keystead-action", "create");
        page.locator("[data-testid=keystead-ask]:enabled").click();
        Locator answer = page.getByTestId("keystead-answer");
        answer.waitFor();
        return answer;
    }

    private void level(String section, String level) {
        console.section(section).locator("select").selectOption(level);
    }

    private void apply() {
        page.getByTestId("keystead-apply-preset").click();
        page.getByTestId("keystead-see-changes").waitFor(AdminConsole.GONE);
    }

    private void saveGrants(String told) {
        page.getByTestId("keystead-review").click();
        assertThat(page.getByTestId("keystead-difference")).containsText(told);
        page.getByTestId("keystead-save").click();
        page.getByText("It has been saved.").first().waitFor();
    }
}
