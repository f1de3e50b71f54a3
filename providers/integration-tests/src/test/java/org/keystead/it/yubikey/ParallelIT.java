package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Shared;

class ParallelIT {

    private static final int USERS = 50;

    @Test
    void fiftyPeopleLogInAtOnceEachWithTheirOwnKey() throws Exception {
        List<SoftKey> keys =
                IntStream.range(0, USERS).mapToObj(i -> new SoftKey("key-" + i)).toList();
        YubikeyRealm realm = new YubikeyRealm(Shared.server());
        ExecutorService pool = Executors.newFixedThreadPool(USERS);
        try (FakeValidation validation = new FakeValidation(keys.toArray(SoftKey[]::new))) {
            realm.use(validation);
            for (int i = 0; i < USERS; i++) {
                realm.userWithKey("user-" + i, keys.get(i));
            }
            List<Callable<FormLogin>> waiting =
                    IntStream.range(0, USERS)
                            .<Callable<FormLogin>>mapToObj(
                                    i ->
                                            () ->
                                                    new FormLogin(
                                                            realm.application(),
                                                            Shared.server().url(),
                                                            "user-" + i))
                            .toList();
            List<FormLogin> logins =
                    pool.invokeAll(waiting).stream().map(ParallelIT::result).toList();
            List<Callable<Boolean>> touches =
                    IntStream.range(0, USERS)
                            .<Callable<Boolean>>mapToObj(
                                    i -> () -> logins.get(i).touch(keys.get(i).touch()).isDone())
                            .toList();

            assertThat(pool.invokeAll(touches).stream().map(ParallelIT::result))
                    .hasSize(USERS)
                    .containsOnly(true);
            assertThat(validation.asked()).hasSize(USERS).doesNotHaveDuplicates();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
