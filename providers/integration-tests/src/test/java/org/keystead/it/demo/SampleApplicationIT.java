package org.keystead.it.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;

class SampleApplicationIT {

    private BrowserContext window;

    @BeforeEach
    void open() {
        window = Browser.window();
    }

    @AfterEach
    void close() {
        window.close();
    }

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
        assertThat(panel.outcome()).hasText("Create cloud servers: allowed (200)");

        panel.press("View", "databases");
        assertThat(panel.outcome()).hasText("View databases: allowed (200)");

        panel.press("Delete", "databases");
        assertThat(panel.outcome()).hasText("Delete databases: refused (403)");

        panel.press("View", "finances");
        assertThat(panel.outcome()).hasText("View finances: refused (403)");
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

        assertThat(panel.outcome()).hasText("Create cloud servers: allowed (200)");
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
                                        "document.documentElement.scrollWidth <= window.innerWidth"))
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

    private ControlPanel logIn(String username) {
        return ControlPanel.logIn(window.newPage(), Demo.running(), username);
    }
}
