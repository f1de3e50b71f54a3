package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Await;

/** What somebody tries who has the password. */
class AttackIT extends MailedCodes {

    private static final String FIELD = "name=\"keysteadEmailCode\"";
    private static final String SPENT = "That was one wrong try too many";

    @Test
    void fiveWrongTriesKillTheCode() {
        User user = realm.user();
        Tab tab = askForCode(user);
        String right = code(user, 1);
        for (int i = 0; i < 4; i++) {
            assertThat(tab.code(wrong(right)).asksForCode()).isTrue();
            assertThat(tab.body()).contains("This code is not right").contains(FIELD);
        }
        // what cannot be right any more is not asked for
        assertThat(tab.code(wrong(right)).body()).contains(SPENT).doesNotContain(FIELD);
        assertThat(tab.code(right).isLoggedIn()).isFalse();
        assertThat(tab.open(tab.action()).body()).contains(SPENT).doesNotContain(FIELD);
        assertThat(tab.asksForCode()).isTrue();
        assertThat(realm.events("LOGIN_ERROR", user))
                .hasSize(6)
                .allSatisfy(
                        event ->
                                assertThat(event.get("error").asText())
                                        .isEqualTo("invalid_user_credentials"));
    }

    @Test
    void theFifthTryMayStillBeRight() {
        User user = realm.user();
        Tab tab = askForCode(user);
        String right = code(user, 1);
        for (int i = 0; i < 4; i++) {
            tab.code(wrong(right));
        }
        assertThat(tab.code(right).isLoggedIn()).isTrue();
    }

    @Test
    void wrongTriesOfAnHourAreCappedOverAllLogins() {
        User user = realm.user();
        realm.change(Map.of("bruteForceProtected", false));
        realm.configure("keystead-email-code", Map.of("triesPerHour", "6"));
        try {
            for (int login = 1; login <= 2; login++) {
                Tab tab = askForCode(user);
                String right = code(user, login);
                for (int i = 0; i < 3; i++) {
                    tab.code(wrong(right));
                }
            }
            Tab tab = askForCode(user);
            assertThat(tab.code(code(user, 3)).isLoggedIn()).isFalse();
            assertThat(tab.asksForCode()).isTrue();
        } finally {
            realm.configure("keystead-email-code", Map.of("triesPerHour", "20"));
            realm.change(Map.of("bruteForceProtected", true));
        }
    }

    @Test
    void rightTriesCostNothing() {
        User user = realm.user();
        realm.configure("keystead-email-code", Map.of("triesPerHour", "5"));
        try {
            for (int login = 1; login <= 7; login++) {
                assertThat(askForCode(user).code(code(user, login)).isLoggedIn()).isTrue();
            }
        } finally {
            realm.configure("keystead-email-code", Map.of("triesPerHour", "20"));
        }
    }

    @Test
    void wrongCodesLockTheAccountAsWrongPasswordsDoAndLookNoDifferent() {
        User user = realm.user();
        realm.change(Map.of("failureFactor", 3));
        try {
            Tab tab = askForCode(user);
            String right = code(user, 1);
            String whenWrong = page(tab.code(wrong(right)));
            tab.code(wrong(right));
            tab.code(wrong(right));
            Await.until(
                    Duration.ofSeconds(20),
                    () -> "the account was locked: " + bruteForce(user),
                    () -> bruteForce(user).get("disabled").asBoolean());
            assertThat(bruteForce(user).get("numFailures").asInt()).isEqualTo(3);
            assertThat(page(tab.code(right))).isEqualTo(whenWrong);
            assertThat(tab.isLoggedIn()).isFalse();
        } finally {
            realm.change(Map.of("failureFactor", 30));
        }
    }

    @Test
    void manyWrongCodesLockForGoodWhereTheRealmSaysSo() {
        User user = realm.user();
        realm.change(Map.of("maxSecondaryAuthFailures", 2));
        try {
            Tab tab = askForCode(user);
            String right = code(user, 1);
            for (int i = 0; i < 3; i++) {
                tab.code(wrong(right));
            }
            Await.until(
                    Duration.ofSeconds(20),
                    () -> "the account was disabled",
                    () -> !realm.representation(user).get("enabled").asBoolean());
            assertThat(tab.code(right).isLoggedIn()).isFalse();
        } finally {
            realm.change(Map.of("maxSecondaryAuthFailures", 0));
        }
    }

    @Test
    void oddRequestsEndOnACleanPage() {
        User user = realm.user();
        Tab tab = askForCode(user);
        String right = code(user, 1);
        tab.open(tab.action());
        assertThat(tab.status()).isEqualTo(200);
        assertThat(tab.asksForCode()).isTrue();
        for (Map<String, String> nothing :
                List.of(
                        Map.<String, String>of(),
                        Map.of("keysteadEmailCode", ""),
                        Map.of("keysteadEmailCode", "\u200b\u2013\ufeff"))) {
            assertAsksAgain(tab.submit(nothing));
            assertThat(realm.events("LOGIN_ERROR", user)).as("a try for %s", nothing).isEmpty();
        }
        for (String wrong : List.of("9".repeat(100_000), "' or 1=1 --\u0000")) {
            assertAsksAgain(tab.code(wrong));
        }
        String pasted =
                "\ufeff\u201c" + right.substring(0, 4) + "\u2013" + right.substring(4) + "\u201d";
        tab.code(pasted);
        assertThat(tab.isLoggedIn()).as("for %s: %s", pasted, tab.body()).isTrue();
        assertThat(realm.events("LOGIN_ERROR", user)).hasSize(2);
    }

    private static void assertAsksAgain(Tab tab) {
        assertThat(tab.status()).isEqualTo(200);
        assertThat(tab.asksForCode()).isTrue();
    }

    /** The page less what is new at every request. */
    private static String page(Tab tab) {
        return tab.body()
                .replaceAll(
                        "[0-9] minutes?|session_code=[^&]*|[?&]execution=[^&]*|checkAuthSession\\([^)]*\\)|startSessionPolling\\([^)]*\\)",
                        "");
    }

    private static JsonNode bruteForce(User user) {
        return realm.admin()
                .get(realm.path("/attack-detection/brute-force/users/" + user.id()))
                .expect(200)
                .body();
    }
}
