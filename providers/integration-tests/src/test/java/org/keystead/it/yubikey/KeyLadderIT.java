package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.CodePage;
import org.keystead.it.email.EnrolmentPage;
import org.keystead.it.email.Mailbox;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.Shared;

/** The key's place on the ladder: above the e-mail code, and the code where the key cannot be. */
class KeyLadderIT {

    private final SoftKey key = new SoftKey("key");
    private final FakeValidation validation = new FakeValidation(key);
    private final YubikeyRealm realm = YubikeyRealm.ladder(Shared.server());

    @AfterEach
    void stop() {
        validation.close();
    }

    @EveryKeycloak
    @Test
    void theKeyReplacesTheMailedCodeUntilItIsGone() {
        realm.use(validation);
        String user = realm.userWithKey("ada", key);

        FormLogin withKey = login();
        assertThat(withKey.asksForKey()).isTrue();
        assertThat(withKey.touch(key.touch()).isDone()).isTrue();
        assertThat(Mailbox.to(realm.address("ada"))).isEmpty();

        String id = realm.keys(user).get(0).get("id").asText();
        realm.admin().delete(realm.path("/users/" + user + "/credentials/" + id)).expect(204);
        assertThat(login().asksForEmailCode()).isTrue();
    }

    @Test
    void inAnOutageTheMailedCodeStandsInWhereTheRealmSaysSo() {
        realm.use(validation, "keystead.yubikey.outage", "email");
        realm.userWithKey("ada", key);
        validation.feel(FakeValidation.Mood.BROKEN);

        FormLogin login = login().touch(key.touch());
        assertThat(login.isDone()).isFalse();
        assertThat(login.asksForEmailCode()).isTrue();
        login.submit(Map.of("keysteadEmailCode", Mailbox.code(realm.address("ada"), 1)));

        assertThat(login.isDone()).isTrue();
        assertThat(Mailbox.to(realm.address("ada"))).hasSize(1);
        assertThat(realm.events("LOGIN").get(0).at("/details/keystead_yubikey_stand_in").asText())
                .isEqualTo("outage");
    }

    @Test
    void noMailedCodeStandsInForAHigherLevel() {
        realm.use(validation, "keystead.yubikey.outage", "email");
        realm.userWithKey("ada", key);
        validation.feel(FakeValidation.Mood.BROKEN);
        FormLogin login = login("acr_values", "2").touch(key.touch());
        login.submit(Map.of("keysteadEmailCode", Mailbox.code(realm.address("ada"), 1)));

        assertThat(login.isDone()).isFalse();
        assertThat(login.asksForKey()).isTrue();
        login.touch(key.touch());
        assertThat(login.fault()).contains("cannot be checked");
        assertThat(login.asksForEmailCode()).isFalse();
    }

    @Test
    void anAdministratorsPermissionReplacesALostKeyOnce() {
        realm.use(validation);
        String user = realm.userWithKey("ada", key);
        assertThat(login().asksForEmailCode()).isFalse();

        realm.attribute(
                user,
                "keystead.email-fallback-until",
                Instant.now().plus(Duration.ofMinutes(10)).toString());
        FormLogin login = login();
        assertThat(login.asksForEmailCode()).isTrue();
        login.submit(Map.of("keysteadEmailCode", Mailbox.code(realm.address("ada"), 1)));

        assertThat(login.isDone()).isTrue();
        assertThat(realm.events("LOGIN").get(0).at("/details").toString())
                .contains("keystead_email_fallback");
        assertThat(login().asksForKey()).isTrue();
    }

    @Test
    void whoHasNothingMaySetUpAKeyInStepUp() {
        realm.use(validation);
        realm.user("ada");
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            realm.application().open(page, "acr_values", "2");
            new LoginPage(page).login("ada", YubikeyRealm.PASSWORD);
            new CodePage(page).awaited().code(Mailbox.code(realm.address("ada"), 1));
            EnrolmentPage choice = new EnrolmentPage(page).awaited();
            assertThat(choice.offers())
                    .containsExactly("YubiKey", "Authenticator app", "Security key");
            choice.choose("YubiKey");
            new KeyPage(page).enrol("desk", key.touch());
            CodePage.keepRecoveryCodes(page);
            assertThat(realm.application().idToken(page).get("acr").asText()).isEqualTo("2");
        }
        assertThat(login().asksForKey()).isTrue();
    }

    private FormLogin login(String... parameters) {
        return new FormLogin(realm.application(), Shared.server().url(), "ada", parameters);
    }
}
