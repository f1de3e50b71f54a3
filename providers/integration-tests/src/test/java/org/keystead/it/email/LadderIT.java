package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.browser.OtpPage;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;

/** Each rung of the default ladder, walked in a browser. */
class LadderIT {

    private static SecuredRealm realm;
    private BrowserContext window;
    private Page page;

    @BeforeAll
    static void setUp() {
        realm = SecuredRealm.create(Shared.server());
    }

    @BeforeEach
    void open() {
        window = Browser.window();
        page = window.newPage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @EveryKeycloak
    @Test
    void whoHasNothingElseIsMailedACode() {
        User user = realm.user();
        realm.application().open(page);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
        JsonNode token = realm.application().idToken(page);
        assertThat(token.get("acr").asText()).isEqualTo("1");
        assertThat(methods(token)).containsExactlyInAnyOrder("pwd", "mca");
        assertThat(token.get("auth_time").asLong()).isPositive();
        assertThat(Mailbox.to(user.email())).hasSize(1);
    }

    @Test
    void whoHasAnAppIsNeitherMailedNorOfferedMail() {
        User user = realm.userWithApp();
        realm.application().open(page);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new OtpPage(page).awaited();
        assertThat(page.locator("#try-another-way").count()).isZero();
        new OtpPage(page).code(SecuredRealm.app().code());
        JsonNode token = realm.application().idToken(page);
        assertThat(token.get("acr").asText()).isEqualTo("1");
        assertThat(methods(token)).containsExactlyInAnyOrder("pwd", "otp");
        assertThat(Mailbox.to(user.email())).isEmpty();
    }

    @Test
    void whenTheAppIsRemovedTheMailComesBack() {
        User user = realm.userWithApp();
        for (JsonNode credential :
                realm.admin().get(realm.path("/users/" + user.id() + "/credentials")).body()) {
            if (credential.get("type").asText().equals("otp")) {
                realm.admin()
                        .delete(
                                realm.path(
                                        "/users/"
                                                + user.id()
                                                + "/credentials/"
                                                + credential.get("id").asText()))
                        .expect(204);
            }
        }
        logInByMail(user, 1);
        assertThat(Application.answer(page)).containsKey("code");
    }

    @Test
    void theMailedCodeAloneNeverReachesLevelTwo() {
        User user = realm.user();
        logInByMail(user, 1);
        assertThat(realm.application().idToken(page).get("acr").asText()).isEqualTo("1");

        realm.application().open(page, "acr_values", "2");
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 2));
        new EnrolmentPage(page).awaited();
        assertThat(Application.returned(page)).isFalse();
    }

    @Test
    void enrolmentInStepUpStandsBehindTheMailedCode() {
        User user = realm.user();
        logInByMail(user, 1);
        Application.answer(page);
        realm.application().open(page, "acr_values", "2");
        new CodePage(page).awaited();
        assertThat(page.locator("body").innerText())
                .contains("application asks you to prove once more that it is you");
        assertThat(page.locator("#keystead-enrolment-form").count()).isZero();
        new CodePage(page).code("00000000");
        new CodePage(page).refused();
        assertThat(page.locator("#keystead-enrolment-form").count()).isZero();

        new CodePage(page).code(Mailbox.code(user.email(), 2));
        new EnrolmentPage(page).awaited().setUpApp();
        assertThat(realm.application().idToken(page).get("acr").asText()).isEqualTo("2");
        // whoever has the mailbox and the password is not alone in knowing of it
        Mailbox.saying(user.email(), "was set up: authenticator app");
        Mailbox.saying(user.email(), "was set up: recovery codes");
    }

    @Test
    void essentialLevelOutOfReachEndsWithoutAToken() {
        User user = realm.userWithApp();
        realm.changeClient(Map.of("attributes", Map.of("acr.loa.map", "{\"gold\":7}")));
        String essential = "{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"gold\"]}}}";
        try {
            realm.application().open(page, "claims", essential);
            new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
            new OtpPage(page).code(SecuredRealm.app().code());
            page.waitForSelector("#kc-error-message");
            assertThat(Application.returned(page)).isFalse();
        } finally {
            realm.changeClient(Map.of("attributes", Map.of("acr.loa.map", "")));
        }
    }

    @Test
    void reauthenticationTakesBothStepsAgain() {
        User user = realm.user();
        logInByMail(user, 1);
        Application.answer(page);
        Probe probe = new Probe(realm.admin());
        int later = 0;
        try {
            for (Map.Entry<String, String> again :
                    Map.of("prompt", "login", "max_age", "0").entrySet()) {
                int mails = Mailbox.codes(user.email()).size();
                // the time of a login is told to the second
                later += 2;
                probe.clock(later);
                realm.application().open(page, again.getKey(), again.getValue());
                new LoginPage(page).password(SecuredRealm.PASSWORD);
                new CodePage(page).awaited().code(Mailbox.code(user.email(), mails + 1));
                assertThat(Application.answer(page)).containsKey("code");
            }
        } finally {
            probe.clock(0);
        }
    }

    @Test
    void administratorLetsWhoLostEverythingInOnceByMail() {
        User user = realm.userWithApp();
        String until = Instant.now().plus(Duration.ofHours(1)).toString();
        realm.attribute(user, "keystead.email-fallback-until", until);
        logInByMail(user, 1);
        JsonNode token = realm.application().idToken(page);
        assertThat(token.get("acr").asText()).isEqualTo("1");
        assertThat(
                        realm.events("LOGIN", user)
                                .get(0)
                                .at("/details/keystead_email_fallback")
                                .asText())
                .isEqualTo(until);

        realm.attribute(user, "keystead.email-fallback-until", until);
        window.clearCookies();
        realm.application().open(page);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new OtpPage(page).awaited();
    }

    @Test
    void fallbackThatIsOverOrTooLongIsNone() {
        for (Duration left : List.of(Duration.ofMinutes(-1), Duration.ofHours(25))) {
            User user = realm.userWithApp();
            realm.attribute(
                    user, "keystead.email-fallback-until", Instant.now().plus(left).toString());
            window.clearCookies();
            realm.application().open(page);
            new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
            new OtpPage(page).awaited();
            assertThat(Mailbox.to(user.email())).isEmpty();
        }
    }

    private void logInByMail(User user, int mail) {
        realm.application().open(page);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(page).awaited().code(Mailbox.code(user.email(), mail));
        page.waitForURL(url -> url.startsWith(Application.REDIRECT));
    }

    static List<String> methods(JsonNode token) {
        return StreamSupport.stream(token.path("amr").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
