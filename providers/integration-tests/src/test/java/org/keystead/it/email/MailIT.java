package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Await;
import org.keystead.it.server.Shared;

/** What is mailed, when, and what is not. */
class MailIT {

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

    @ParameterizedTest
    @CsvSource({
        "en, Your login code",
        "fr, Votre code de connexion",
        "sv, Din inloggningskod",
        "nl, Uw inlogcode",
        "ru, Код для входа",
        "de, Ihr Anmeldecode"
    })
    void mailIsInTheLanguageOfTheProfileWhateverThePageSpeaks(String language, String subject)
            throws MessagingException {
        User user = realm.user(Map.of("attributes", Map.of("locale", List.of(language))));
        String other = "en".equals(language) ? "fr" : "en";
        askForCode(user, "ui_locales", other, "kc_locale", other);
        String code = Mailbox.code(user.email(), 1);
        assertThat(Mailbox.to(user.email()).get(0).getSubject()).isEqualTo(subject);
        new CodePage(page).code(code);
        assertThat(Application.answer(page)).containsKey("code");
    }

    @Test
    void mailTellsWhoAskedAndHoldsNothingToClick() {
        User user = realm.user();
        askForCode(user);
        String code = Mailbox.code(user.email(), 1);
        MimeMessage mail = Mailbox.to(user.email()).get(0);
        for (String part : List.of(Mailbox.text(mail), Mailbox.html(mail))) {
            assertThat(part)
                    .contains(code, "within 5 minutes")
                    .contains(SecuredRealm.CLIENT)
                    .contains("127.0.0.1")
                    .contains("UTC")
                    .contains("Was that not you?")
                    .doesNotContain("http")
                    .doesNotContain("href");
        }
        assertThat(Mailbox.html(mail)).contains("Keystead &lt;b&gt;Test&lt;/b&gt;");
    }

    @Test
    void pageShowsWhereTheCodeWentButNotTheAddress() {
        User user = realm.user();
        askForCode(user);
        assertThat(page.locator("#keystead-email-code-instruction").innerText())
                .contains("u•••@e•••.org", "It is good for 5 minutes.");
        assertThat(page.content()).doesNotContain(user.email());
    }

    @Test
    void reloadingAndGoingBackMailNothing() {
        User user = realm.user();
        askForCode(user);
        for (int i = 0; i < 20; i++) {
            page.reload();
            new CodePage(page).awaited();
        }
        page.goBack();
        Page second = window.newPage();
        realm.application().open(second);
        new LoginPage(second).login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(second).awaited().code(Mailbox.code(user.email(), 1));
        assertThat(Application.answer(second)).containsKey("code");
        assertThat(Mailbox.to(user.email())).hasSize(1);
    }

    @Test
    void anotherMailIsNotSentAtOnce() {
        User user = realm.user();
        askForCode(user);
        new CodePage(page).resend();
        page.waitForSelector("text=/Wait (5|[1-3][05]) seconds/");
        assertThat(Mailbox.to(user.email())).hasSize(1);
        new CodePage(page).code(Mailbox.code(user.email(), 1));
        assertThat(Application.answer(page)).containsKey("code");
    }

    @Test
    void resentMailCarriesTheCodeThatIsStillOnItsWay() {
        realm.configure("keystead-email-code", Map.of("cooldownSeconds", "10"));
        User user = realm.user();
        askForCode(user);
        String first = Mailbox.code(user.email(), 1);
        resendUntilMailed(user, 2);
        assertThat(Mailbox.code(user.email(), 2)).isEqualTo(first);
        new CodePage(page).code(first);
        assertThat(Application.answer(page)).containsKey("code");
    }

    @Test
    void mailsOfAnHourAreCappedOverAllLogins() {
        User user = realm.user();
        realm.configure("keystead-email-code", Map.of("mailsPerHour", "2"));
        try {
            for (int i = 1; i <= 2; i++) {
                askForCode(user);
                Mailbox.code(user.email(), i);
                window.close();
                open();
            }
            realm.application().open(page);
            new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
            page.waitForSelector("text=Too many codes were asked for");
            assertThat(page.locator(CodePage.FIELD).count()).isZero();
            assertThat(Mailbox.to(user.email())).hasSize(2);
        } finally {
            realm.configure("keystead-email-code", Map.of("mailsPerHour", "20"));
        }
    }

    @Test
    void unverifiedAddressIsVerifiedByTheFirstCode() {
        User user = realm.user(Map.of("emailVerified", false));
        askForCode(user);
        assertThat(realm.representation(user).get("emailVerified").asBoolean()).isFalse();
        new CodePage(page).code(Mailbox.code(user.email(), 1));
        Application.answer(page);
        assertThat(realm.representation(user).get("emailVerified").asBoolean()).isTrue();
    }

    @Test
    void unverifiedAddressIsRefusedWhereTheRealmSaysSo() {
        realm.configure("keystead-email-code", Map.of("unverifiedAddresses", "false"));
        try {
            User user = realm.user(Map.of("emailVerified", false));
            realm.application().open(page);
            new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
            page.waitForSelector("text=no e-mail address that a code could be sent to");
            assertThat(Mailbox.to(user.email())).isEmpty();
        } finally {
            realm.configure("keystead-email-code", Map.of("unverifiedAddresses", "true"));
        }
    }

    @Test
    void withoutAnyAddressNobodyGetsIn() {
        User user = realm.user(Map.of("email", "", "emailVerified", false));
        realm.application().open(page);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        page.waitForSelector("text=no e-mail address that a code could be sent to");
        assertThat(Application.returned(page)).isFalse();
    }

    private void askForCode(User user, String... parameters) {
        realm.application().open(page, parameters);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(page).awaited();
    }

    private void resendUntilMailed(User user, int mails) {
        Await.until(
                Duration.ofSeconds(30),
                () -> "mail " + mails + " was sent",
                () -> {
                    new CodePage(page).resend();
                    new CodePage(page).awaited();
                    return Mailbox.to(user.email()).size() >= mails;
                });
    }
}
