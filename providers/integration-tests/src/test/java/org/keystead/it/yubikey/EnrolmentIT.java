package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.Mailbox;
import org.keystead.it.server.Api;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;

class EnrolmentIT {

    private static final String ROW = "[data-testid='keystead-yubikey-otp/credential-list']";

    private final SoftKey blue = new SoftKey("Blue");
    private final SoftKey green = new SoftKey("Green");
    private final FakeValidation validation = new FakeValidation(blue, green);
    private final YubikeyRealm realm = new YubikeyRealm(Shared.server());

    @BeforeEach
    void configure() {
        realm.use(validation);
    }

    @AfterEach
    void stop() {
        validation.close();
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsStored() {
        String user = realm.user("ada");
        try (BrowserContext window = Browser.window()) {
            KeyPage page = Enrolment.open(realm, window.newPage(), "ada");
            page.enrol("Blue", "123456");
            assertThat(page.fault()).contains("authenticator app");
            page.enrol("\"><b id='injected'>", "");
            assertThat(page.page().locator("#injected").count()).isZero();
            page.enrol("", blue.touch());
            assertThat(page.labelFault()).contains("name");
            String touch = blue.touch();
            page.enrol("Blue", touch.substring(4));
            assertThat(page.fault()).contains("is missing");
            page.touch(touch + touch);
            assertThat(page.fault()).contains("more than one touch");
            page.touch(onCyrillic(touch));
            assertThat(page.fault()).contains("keyboard layout", "nothing was sent");
            page.touchIntoName(touch);
            assertThat(page.labelFault()).contains("typed its password into the name");
            assertThat(page.name()).isEqualTo("Blue");
            assertThat(page.page().content()).doesNotContain(touch);
            assertThat(validation.asked()).isEmpty();
            page.enrol("Blue", new SoftKey("unknown").touch());
            assertThat(page.fault()).contains("validation service does not accept this key");
            validation.feel(FakeValidation.Mood.BROKEN);
            page.enrol("Blue", blue.touch());
            assertThat(page.fault()).contains("cannot be checked");
        }
        assertThat(realm.keys(user)).isEmpty();
    }

    @Test
    void oneAccountHasAKeyOnceAndTwoAccountsNeverShareIt() {
        realm.user("ada");
        String other = realm.user("bob");
        Enrolment.first(realm, "ada", blue);
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            KeyPage key = Enrolment.open(realm, page, "bob");
            key.enrol("Mine", blue.touch());
            assertThat(key.fault()).contains("another account");
        }
        assertThat(realm.keys(other)).isEmpty();
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            KeyPage key = Enrolment.open(realm, page, "ada");
            key.touch(blue.touch());
            key.enrol("Again", blue.touch());
            assertThat(key.fault()).contains("linked to your account already");
            key.enrol("blue", green.touch());
            assertThat(key.labelFault()).contains("this name already");
        }
    }

    @Test
    void twoAccountsMayShareAKeyWhereTheRealmSaysSo() {
        realm.use(validation, "keystead.yubikey.shared-keys", "true");
        String ada = realm.user("ada");
        String bob = realm.user("bob");

        Enrolment.first(realm, "ada", blue);
        Enrolment.first(realm, "bob", blue);

        assertThat(realm.keys(ada)).hasSize(1);
        assertThat(realm.keys(bob)).hasSize(1);
    }

    @Test
    void eitherOfTwoKeysOpensTheAccountAndTheLastOneGoneThePasswordAloneDoes() {
        String user = realm.user("ada");
        Enrolment.first(realm, "ada", blue);
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            KeyPage key = Enrolment.open(realm, page, "ada");
            key.touch(blue.touch());
            key.enrol("Green", green.touch());
            assertThat(Application.answer(page)).containsEntry("kc_action_status", "success");
        }
        assertThat(realm.keys(user)).hasSize(2);
        assertThat(login().touch(green.touch()).isDone()).isTrue();
        assertThat(login().touch(blue.touch()).isDone()).isTrue();
        String blueId = realm.keys(user).get(0).get("id").asText();
        realm.admin().delete(realm.path("/users/" + user + "/credentials/" + blueId)).expect(204);
        int asked = validation.asked().size();
        assertThat(login().touch(blue.touch()).fault()).contains("not accepted");
        String touch = green.touch();
        assertThat(login().touch(touch.substring(2)).fault()).contains("is missing");
        assertThat(login().touch("cc" + touch).fault()).contains("more than one touch");
        assertThat(login().touch(onCyrillic(touch)).fault()).contains("keyboard layout");
        assertThat(validation.asked()).hasSize(asked);
        assertThat(realm.events("LOGIN_ERROR")).hasSize(1);
        assertThat(login().touch("\ufeff" + touch + "\u200b").isDone()).isTrue();
    }

    @Test
    void otherSessionsEndWhereTheUserAsksForIt() {
        String user = realm.user("ada");
        assertThat(login().isDone()).isTrue();
        List<String> before = realm.sessions(user);
        assertThat(before).hasSize(1);
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            KeyPage key = Enrolment.open(realm, page, "ada");
            page.locator("#logout-sessions").check();
            key.enrol("Blue", blue.touch());
            Application.answer(page);
        }
        assertThat(realm.sessions(user)).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void whoLoggedInLongAgoProvesItselfAgainFirst() {
        realm.user("ada");
        realm.admin()
                .put(
                        realm.path(
                                "/authentication/required-actions/keystead-yubikey-enrol/config"),
                        Map.of("config", Map.of("max_auth_age", "60")))
                .expect(204);
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            realm.application().open(page);
            new LoginPage(page).login("ada", YubikeyRealm.PASSWORD);
            Application.answer(page);
            new Probe(realm.admin()).clock(61);
            realm.application().open(page, "kc_action", "keystead-yubikey-enrol");
            assertThat(new KeyPage(page).isShown()).isFalse();
            new LoginPage(page).password(YubikeyRealm.PASSWORD);
            new KeyPage(page).enrol("Blue", blue.touch());
            assertThat(Application.answer(page)).containsEntry("kc_action_status", "success");
        } finally {
            new Probe(realm.admin()).clock(0);
        }
    }

    @Test
    void recoveryCodesAreOfferedAfterTheFirstKey() {
        realm.alternative("auth-recovery-authn-code-form");
        realm.changeAction("CONFIGURE_RECOVERY_AUTHN_CODES", Map.of("enabled", true));
        realm.user("ada");
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            Enrolment.open(realm, page, "ada").enrol("Blue", blue.touch());
            page.waitForSelector("#kc-recovery-codes-list");
            assertThat(page.locator("#kc-recovery-codes-list li").count()).isPositive();
        }
    }

    @Test
    void aKeyIsAddedRenamedAndRemovedInTheAccountConsole() {
        String user = realm.user("ada");
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            page.navigate(
                    Shared.server().url()
                            + "/realms/"
                            + realm.name()
                            + "/account/account-security/signing-in");
            new LoginPage(page).login("ada", YubikeyRealm.PASSWORD);
            page.locator("[data-testid='keystead-yubikey-otp/create']").click();
            new KeyPage(page).enrol("Blue", blue.touch());
            page.locator(ROW + " >> text=Blue").waitFor();
            rename(page, realm.keys(user).get(0).get("id").asText());
            page.reload();
            page.locator(ROW + " >> text=Sea blue").waitFor();
            page.locator(ROW + " [data-testrole='remove']").click();
            page.locator("#kc-accept").click();
            page.locator("[data-testid='keystead-yubikey-otp/not-set-up']").waitFor();
        }
        assertThat(realm.keys(user)).isEmpty();
        assertThat(realm.events("REMOVE_CREDENTIAL"))
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(event.at("/details/credential_type").asText())
                                        .isEqualTo("keystead-yubikey-otp"));
        Mailbox.saying(realm.address("ada"), "was set up: YubiKey (Blue).");
        Mailbox.saying(realm.address("ada"), "was removed: YubiKey (Sea blue).");
    }

    /** As the account REST offers it to any page that has the account console's token. */
    private void rename(Page page, String key) {
        try (BrowserContext window = Browser.window()) {
            Page login = window.newPage();
            realm.application().open(login);
            new LoginPage(login).login("ada", YubikeyRealm.PASSWORD);
            new KeyPage(login).touch(blue.touch());
            String token = realm.application().tokens(login).body().get("access_token").asText();
            Api owner = Api.bearer(Shared.server(), token);
            String label = "/realms/" + realm.name() + "/account/credentials/" + key + "/label";
            owner.put(label, "\"Sea blue\"").expect(204);
        }
        assertThat(page.url()).contains("signing-in");
    }

    /** What a touch types where the keyboard is set to that layout. */
    private static String onCyrillic(String touch) {
        return touch.chars()
                .mapToObj(
                        c ->
                                "сивуапршолдткегм"
                                        .substring("cbdefghijklnrtuv".indexOf(c))
                                        .substring(0, 1))
                .collect(Collectors.joining());
    }

    private FormLogin login() {
        return new FormLogin(realm.application(), Shared.server().url(), "ada");
    }
}
