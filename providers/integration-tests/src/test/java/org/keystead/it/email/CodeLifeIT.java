package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Await;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;

/** For which login, user and address a code is good, how often and how long. */
class CodeLifeIT extends MailedCodes {

    @Test
    void codeOfOneLoginIsNoneInAnother() {
        User user = realm.user();
        Tab attacker = askForCode(user);
        code(user, 1);
        askForCode(user);
        assertThat(attacker.code(code(user, 2)).isLoggedIn()).isFalse();
        assertThat(attacker.asksForCode()).isTrue();
    }

    @Test
    void codeOfOneUserIsNoneOfAnother() {
        User victim = realm.user();
        User attacker = realm.user();
        Tab tab = askForCode(victim);
        askForCode(attacker);
        code(victim, 1);
        assertThat(tab.code(code(attacker, 1)).isLoggedIn()).isFalse();
    }

    @Test
    void codeDiesWhenTheAddressChanges() {
        User user = realm.user();
        Tab tab = askForCode(user);
        String old = code(user, 1);
        realm.admin()
                .put(
                        realm.path("/users/" + user.id()),
                        Map.of("email", "new" + user.email(), "emailVerified", true))
                .expect(204);
        assertThat(tab.code(old).isLoggedIn()).isFalse();
        assertThat(tab.asksForCode()).isTrue();
    }

    @Test
    void codeDiesOfAge() {
        User user = realm.user();
        Tab tab = askForCode(user);
        String old = code(user, 1);
        try {
            clock(301);
            assertThat(tab.code(old).isLoggedIn()).isFalse();
        } finally {
            clock(0);
        }
    }

    @Test
    void codeDiesWhenAResendMadeANewOne() {
        realm.configure("keystead-email-code", Map.of("cooldownSeconds", "10"));
        User user = realm.user();
        Tab tab = askForCode(user);
        String old = code(user, 1);
        try {
            clock(200);
            Await.until(
                    Duration.ofSeconds(30),
                    () -> "a second mail came",
                    () -> {
                        tab.submit(Map.of("keysteadResend", "true"));
                        return Mailbox.to(user.email()).size() == 2;
                    });
            String fresh = code(user, 2);
            assertThat(fresh).isNotEqualTo(old);
            assertThat(tab.code(old).isLoggedIn()).isFalse();
            assertThat(tab.code(fresh).isLoggedIn()).isTrue();
        } finally {
            clock(0);
        }
    }

    @Test
    void codeIsGoodOnce() {
        User user = realm.user();
        Map<String, String> browser = new ConcurrentHashMap<>();
        Tab first = askForCode(user, browser);
        Tab second = askForCode(user, browser);
        String code = code(user, 1);
        assertThat(first.code(code).isLoggedIn()).isTrue();
        browser.keySet().removeIf(name -> name.contains("IDENTITY"));
        assertThat(second.code(code).isLoggedIn()).isFalse();
    }

    private static void clock(int seconds) {
        new Probe(Shared.admin()).clock(seconds);
    }
}
