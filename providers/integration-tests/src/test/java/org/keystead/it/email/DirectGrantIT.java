package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.Shared;

/** The password grant: a token for password and app's code, and one answer to everything else. */
class DirectGrantIT {

    @Test
    void takesTheAppsCodeAndRefusesEverybodyElseAsAWrongPassword() {
        SecuredRealm realm = SecuredRealm.create(Shared.server());
        realm.changeClient(Map.of("directAccessGrantsEnabled", true));
        User app = realm.userWithApp();
        // first, for the refusals lock the account as they should
        grant(realm, app, Map.of("totp", SecuredRealm.app().code())).expect(200);
        User mail = realm.user();
        String wrong = refusal(grant(realm, mail, Map.of("password", "wrong")));
        assertThat(refusal(grant(realm, mail, Map.of()))).isEqualTo(wrong);
        assertThat(refusal(grant(realm, realm.user(), Map.of("totp", "000000")))).isEqualTo(wrong);
        assertThat(refusal(grant(realm, app, Map.of()))).isEqualTo(wrong);
        assertThat(refusal(grant(realm, realm.userWithApp(), Map.of("totp", "000000"))))
                .isEqualTo(wrong);
    }

    @Test
    void locksWhoHasNoAppAsItLocksAWrongPassword() {
        SecuredRealm realm = SecuredRealm.create(Shared.server());
        realm.change(Map.of("failureFactor", 1, "waitIncrementSeconds", 900));
        realm.changeClient(Map.of("directAccessGrantsEnabled", true));
        for (String password : List.of("wrong", SecuredRealm.PASSWORD)) {
            User user = realm.user();
            refusal(grant(realm, user, Map.of("password", password)));
            String lock = realm.path("/attack-detection/brute-force/users/" + user.id());
            Await.until(
                    Duration.ofSeconds(20),
                    () -> "the account was locked after " + password,
                    () -> realm.admin().get(lock).expect(200).body().get("disabled").asBoolean());
        }
    }

    private static String refusal(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.body().get("error").asText()).isEqualTo("invalid_grant");
        return answer.status() + answer.text();
    }

    private static Answer grant(SecuredRealm realm, User user, Map<String, String> more) {
        Map<String, String> form = new HashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", SecuredRealm.CLIENT);
        form.put("username", user.username());
        form.put("password", SecuredRealm.PASSWORD);
        form.putAll(more);
        return Api.anonymous(realm.server())
                .form("/realms/" + realm.name() + "/protocol/openid-connect/token", form);
    }
}
