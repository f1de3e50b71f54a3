package org.keystead.it.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;

class SampleApplicationIT extends InAWindow {

    @Test
    void collaboratorSeesSectionsLightUpInTheProjectThatWasGranted() {
        ControlPanel panel = logIn("bert").switchTo("acme", "");

        assertThat(panel.section("databases")).hasAttribute("data-level", "read");
        assertThat(panel.section("cloud-servers")).hasAttribute("data-level", "none");

        panel.switchTo("acme", "production");

        assertThat(panel.section("cloud-servers")).hasAttribute("data-level", "manage");
        assertThat(panel.section("ssh-keys")).hasAttribute("data-level", "manage");
    }

    @Test
    void apiAllowsAndRefusesAsTheSectionsSay() {
        ControlPanel panel = logIn("bert").switchTo("acme", "production");

        panel.press("Create", "cloud-servers");
        assertThat(panel.outcome()).hasText("Create Cloud Servers: allowed (200)");

        panel.press("View", "databases");
        assertThat(panel.outcome()).hasText("View Databases: allowed (200)");

        panel.press("Delete", "databases");
        assertThat(panel.outcome())
                .hasText(
                        "Delete Databases: refused (403) You have not been given this access to"
                                + " Databases in Acme. Ask the owners of Acme.");

        panel.press("View", "news");
        assertThat(panel.outcome())
                .hasText(
                        "View News: refused (403) Only the owners of Acme may use News."
                                + " Ask one of them.");
    }

    @Test
    void apiAsksForATokenOfItsOwnOnceAndNotForEachCheck() {
        ControlPanel panel = logIn("bert").switchTo("acme", "production");
        int before = loginsOfTheApi();

        for (String button : List.of("View", "Create", "View")) {
            panel.press(button, "cloud-servers");
            assertThat(panel.outcome()).hasText(button + " Cloud Servers: allowed (200)");
        }

        // it may have been about to end just then
        assertThat(loginsOfTheApi()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void sectionsAreCalledAsTheCatalogueCallsThem() {
        ControlPanel panel = logIn("bert").switchTo("acme", "production");

        assertThat(panel.section("ssh-keys").locator("h2")).hasText("SSH Keys");
        assertThat(panel.section("public-ips").locator("h2")).hasText("Public IPs");
    }

    @Test
    void pagesBringTheIconThatABrowserAsksFor() {
        for (String address : List.of(Demo.running().application(), Demo.running().mail())) {
            Page page = window.newPage();
            page.navigate(address);
            String icon = (String) page.evaluate("document.querySelector('link[rel=icon]').href");
            assertThat(page.evaluate("url => fetch(url).then(a => a.ok)", icon))
                    .as(icon)
                    .isEqualTo(true);
        }
    }

    @Test
    void personForFinancesHasNothingElse() {
        ControlPanel panel = logIn("dora").switchTo("acme", "production");

        assertThat(panel.section("finances")).hasAttribute("data-level", "manage");
        assertThat(panel.section("cloud-servers")).hasAttribute("data-level", "none");
    }

    @Test
    void memberWithoutAnyGrantHasWhatEveryoneHas() {
        ControlPanel panel = logIn("emil").switchTo("acme", "");

        assertThat(panel.section("appearance")).hasAttribute("data-level", "manage");
        assertThat(panel.sections("manage")).hasCount(2);
        assertThat(panel.sections("read")).hasCount(0);
    }

    @Test
    void disabledPersonIsToldSo() {
        Page page = window.newPage();
        page.navigate(Demo.running().application());
        page.locator("#login").click();
        new LoginPage(page).name("gus");

        assertThat(page.locator("body")).containsText("disabled");
        assertThat(page.locator("#password")).hasCount(0);
    }

    @Test
    void ownerManagesEverything() {
        ControlPanel panel = logIn("anna").switchTo("acme", "production");

        assertThat(panel.standing()).containsText("You own this organization.");
        assertThat(panel.section("finances")).hasAttribute("data-level", "manage");
        assertThat(panel.sections("none")).hasCount(0);
    }

    @Test
    void memberOfTwoOrganizationsSwitchesBetweenThem() {
        ControlPanel panel = logIn("fay");

        assertThat(panel.organizations()).containsExactly("Acme", "Globex");
        panel.switchTo("globex", "");
        assertThat(panel.standing()).containsText("You own this organization.");
        panel.switchTo("acme", "");
        assertThat(panel.section("domains")).hasAttribute("data-level", "manage");
        assertThat(panel.section("databases")).hasAttribute("data-level", "none");
    }

    @Test
    void personWithoutOrganizationIsToldSo() {
        assertThat(logIn("hugo").standing()).hasText("You belong to no organization.");
    }

    @Test
    void keyboardKeepsItsPlaceWhenTheAnswerArrives() {
        ControlPanel panel = logIn("bert").switchTo("acme", "production");

        panel.button("Create", "cloud-servers").focus();
        panel.page().keyboard().press("Enter");

        assertThat(panel.outcome()).hasText("Create Cloud Servers: allowed (200)");
        assertThat(panel.button("Create", "cloud-servers")).isFocused();
    }

    @Test
    void phoneInTheDarkShowsTheSameWithoutScrollingSideways() {
        window.close();
        window = Browser.window(390, 844, ColorScheme.DARK);
        ControlPanel panel = logIn("carla").switchTo("acme", "production");

        assertThat(panel.section("cloud-servers")).hasAttribute("data-level", "read");
        assertThat(
                        panel.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth <="
                                                + " window.innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void apiChallengesWhoeverShowsNoToken() throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        Demo.running().application()
                                                                + "api/acme/production/cloud-servers"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .isEqualTo("Bearer error=\"invalid_token\"");
    }

    private static int loginsOfTheApi() {
        return Demo.running()
                .admin()
                .get("/admin/realms/cloud/events?type=CLIENT_LOGIN&client=api&max=1000")
                .expect(200)
                .body()
                .size();
    }

    private ControlPanel logIn(String username) {
        return ControlPanel.logIn(window.newPage(), Demo.running(), username);
    }
}
