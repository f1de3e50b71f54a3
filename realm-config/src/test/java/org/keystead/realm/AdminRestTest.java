package org.keystead.realm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdminRestTest {

    @Test
    void loginIsRenewedBeforeItIsOver() {
        try (FakeRealm realm = new FakeRealm().logsInFor(0)) {
            AdminRest rest = realm.rest();
            rest.get("/clients");
            rest.get("/clients");
            assertThat(realm.asked(FakeRealm.LOGIN)).isEqualTo(3);
        }
    }

    @Test
    void loginThatIsGoodIsKept() {
        try (FakeRealm realm = new FakeRealm().logsInFor(3600)) {
            AdminRest rest = realm.rest();
            rest.get("/clients");
            rest.get("/clients");
            assertThat(realm.asked(FakeRealm.LOGIN)).isEqualTo(1);
        }
    }
}
