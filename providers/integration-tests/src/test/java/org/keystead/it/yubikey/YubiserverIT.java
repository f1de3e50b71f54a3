package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.server.Shared;

/** The whole life of a key against an independent validation server, in a browser. */
class YubiserverIT {

    @Test
    void keyIsEnrolledUsedReplayedMistakenAndDisabled() {
        SoftKey mine = new SoftKey("mine");
        SoftKey foreign = new SoftKey("foreign");
        YubikeyRealm realm = new YubikeyRealm(Shared.server());
        String user = realm.user("ada");
        Supplier<String> log = Shared.server().logFromNow();
        try (Yubiserver yubiserver = Yubiserver.start(mine, foreign)) {
            Map<String, String> settings =
                    YubikeyRealm.settings(yubiserver.url(), yubiserver.secretKey());
            // it cannot sign counters
            settings.put("keystead.yubikey.counters", "false");
            realm.configure(settings).expect(201);

            String enrolled = mine.touch();
            try (BrowserContext window = Browser.window()) {
                Page page = window.newPage();
                realm.application().open(page, "kc_action", "keystead-yubikey-enrol");
                new LoginPage(page).login("ada", YubikeyRealm.PASSWORD);
                new KeyPage(page).enrol("Blue one", enrolled);
                assertThat(Application.answer(page)).containsEntry("kc_action_status", "success");
            }
            assertThat(realm.keys(user))
                    .singleElement()
                    .satisfies(
                            key -> {
                                assertThat(key.get("userLabel").asText()).isEqualTo("Blue one");
                                assertThat(key.get("credentialData").asText())
                                        .contains(mine.publicId());
                            });

            String replayed;
            try (BrowserContext window = Browser.window()) {
                KeyPage page = login(realm, window.newPage());
                page.touch(enrolled);
                assertThat(page.fault()).contains("has been used");
                String asked = yubiserver.log();
                page.touch(foreign.touch());
                assertThat(page.fault()).contains("not accepted");
                assertThat(yubiserver.log()).isEqualTo(asked).doesNotContain(foreign.publicId());
                page.touch("123456");
                assertThat(page.fault()).contains("authenticator app");
                replayed = mine.touch();
                page.touch(replayed.toUpperCase(java.util.Locale.ROOT));
                assertThat(realm.application().idToken(page.page()).get("preferred_username"))
                        .hasToString("\"ada\"");
            }
            yubiserver.disable(mine);
            try (BrowserContext window = Browser.window()) {
                KeyPage page = login(realm, window.newPage());
                page.touch(mine.touch());
                assertThat(page.fault()).contains("not accepted");
            }

            List<JsonNode> updates = realm.events("UPDATE_CREDENTIAL");
            assertThat(updates)
                    .singleElement()
                    .satisfies(
                            event ->
                                    assertThat(event.at("/details/credential_type").asText())
                                            .isEqualTo("keystead-yubikey-otp"));
            assertThat(realm.events("LOGIN_ERROR"))
                    .extracting(event -> event.at("/details/reason").asText())
                    .contains("replayed", "unknown_key", "refused");
            String everything =
                    log.get()
                            + realm.events("LOGIN")
                            + realm.events("LOGIN_ERROR")
                            + updates
                            + realm.adminEvents();
            assertThat(everything)
                    .doesNotContain(enrolled.substring(12))
                    .doesNotContain(replayed.substring(12))
                    .doesNotContain(yubiserver.secretKey());
        }
    }

    private static KeyPage login(YubikeyRealm realm, Page page) {
        realm.application().open(page);
        new LoginPage(page).login("ada", YubikeyRealm.PASSWORD);
        return new KeyPage(page);
    }
}
