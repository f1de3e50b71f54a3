package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Nodes;

/** Two Keycloaks on one PostgreSQL, and one one-time password. */
class TwoNodesIT {

    private static final int SUBMITS = 20;
    private static KeycloakServer one;
    private static KeycloakServer two;

    @BeforeAll
    static void start() {
        one = Nodes.shared().one();
        two = Nodes.shared().two();
    }

    @Test
    void onePasswordSentTwentyTimesAtOnceIsOneLogin() throws Exception {
        SoftKey key = new SoftKey("key");
        try (FakeValidation validation = new FakeValidation(key)) {
            YubikeyRealm realm = new YubikeyRealm(one);
            realm.use(validation);
            realm.userWithKey("ada", key);
            for (int round = 1; round <= 5; round++) {
                String typed = key.touch();

                assertThat(atOnce(logins(realm), typed).stream().filter(done -> done)).hasSize(1);
                // the others were refused before they could ask
                assertThat(validation.asked()).hasSize(round);
            }
        }
    }

    /** What the server said where the key stands, held against it by the other node. */
    @Test
    void countersOfOneNodeBindTheOther() {
        SoftKey key = new SoftKey("key");
        String older = key.touch();
        String newer = key.touch();
        YubikeyRealm realm = new YubikeyRealm(one);
        String user;
        try (FakeValidation first = new FakeValidation(key)) {
            realm.use(first);
            user = realm.userWithKey("ada", key);
            assertThat(login(realm, one).touch(newer).isDone()).isTrue();
        }
        // a validation server that has forgotten everything
        try (FakeValidation forgetful = new FakeValidation(key)) {
            realm.use(forgetful);
            FormLogin login = login(realm, two).touch(older);

            assertThat(forgetful.asked()).containsExactly(older);
            assertThat(login.isDone()).isFalse();
            assertThat(login.fault()).contains("has been used");
        }
        assertThat(realm.keys(user).get(0).get("credentialData").asText()).contains("\"use\":2");
    }

    private static List<FormLogin> logins(YubikeyRealm realm) {
        return Stream.iterate(0, i -> i + 1)
                .limit(SUBMITS)
                .map(i -> login(realm, i % 2 == 0 ? one : two))
                .toList();
    }

    private static FormLogin login(YubikeyRealm realm, KeycloakServer node) {
        return new FormLogin(realm.application(), node.url(), "ada");
    }

    private static List<Boolean> atOnce(List<FormLogin> logins, String typed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(logins.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (FormLogin login : logins) {
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return login.touch(typed).isDone();
                                }));
            }
            start.countDown();
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> result : running) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
