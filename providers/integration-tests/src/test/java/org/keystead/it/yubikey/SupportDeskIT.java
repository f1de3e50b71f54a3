package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;

class SupportDeskIT {

    private final SoftKey key = new SoftKey("key");
    private final FakeValidation validation = new FakeValidation(key);
    private final YubikeyRealm realm = new YubikeyRealm(Shared.server());

    @AfterEach
    void stop() {
        validation.close();
    }

    @Test
    void aLostKeyIsRemovedAndItsOwnersSessionsEnd() {
        realm.use(validation);
        String user = realm.user("ada");
        Enrolment.first(realm, "ada", key);
        String id = realm.keys(user).get(0).get("id").asText();
        assertThat(realm.sessions(user)).isNotEmpty();

        realm.admin().post(desk(user, "/keys/" + id + "/lost"), Map.of()).expect(204);

        assertThat(realm.keys(user)).isEmpty();
        assertThat(realm.sessions(user)).isEmpty();
        assertThat(realm.adminEvents().get(0).toString()).contains("ACTION", "/lost", "key");
        realm.admin().post(desk(user, "/keys/" + id + "/lost"), Map.of()).expect(404);
    }

    @Test
    void nobodyButAnAdministratorOfUsersIsServed() {
        String user = realm.user("ada");

        Api.anonymous(Shared.server()).post(desk(user, "/keys/id/lost"), Map.of()).expect(401);
        realm.admin().post(desk("nobody", "/keys/id/lost"), Map.of()).expect(404);
    }

    private String desk(String user, String rest) {
        return realm.path("/keystead-yubikey/users/" + user + rest);
    }
}
