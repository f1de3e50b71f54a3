package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.keystead.it.server.KeycloakServer;

/** Somebody logs in with a key, on a server of which another test wants to know something. */
public final class KeyLogins {

    private KeyLogins() {}

    /**
     * Once as it should be, and once while the validation server is broken.
     *
     * @return what the key typed
     */
    public static List<String> acceptedAndUnavailable(KeycloakServer server) {
        SoftKey key = new SoftKey("key");
        List<String> typed = List.of(key.touch(), key.touch());
        try (FakeValidation validation = new FakeValidation(key)) {
            YubikeyRealm realm = new YubikeyRealm(server);
            realm.use(validation);
            realm.userWithKey("ada", key);
            assertThat(login(realm, server).touch(typed.get(0)).isDone()).isTrue();
            validation.feel(FakeValidation.Mood.BROKEN);
            assertThat(login(realm, server).touch(typed.get(1)).fault())
                    .contains("cannot be checked");
        }
        return typed;
    }

    private static FormLogin login(YubikeyRealm realm, KeycloakServer server) {
        return new FormLogin(realm.application(), server.url(), "ada");
    }
}
