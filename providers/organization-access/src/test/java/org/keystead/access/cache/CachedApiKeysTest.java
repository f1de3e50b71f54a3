package org.keystead.access.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.access.memory.MemoryCache;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.KeyHashes;
import org.keystead.access.model.Narrowing;
import org.keystead.access.spi.ApiKeys;

/** What a node remembers of keys is gone with whatever they hang on. */
class CachedApiKeysTest {

    private static final String ID = "key";

    private final Map<String, ApiKey> rows = new ConcurrentHashMap<>();
    private final AccessCache cache =
            new AccessCache(new MemoryCache<>(), Duration.ofMinutes(1), () -> new Moment(0, 0));
    private int reads;
    private Runnable whileReading = () -> {};

    @Test
    void aKeyIsReadOnce() {
        rows.put(ID, key());

        assertThat(session().find(ID)).isPresent();
        assertThat(session().find(ID)).isPresent();
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void aWrongGuessIsReadOnceAsWell() {
        assertThat(session().find(ID)).isEmpty();
        assertThat(session().find(ID)).isEmpty();
        assertThat(reads).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-key key", "user", "organization", AccessCache.EVERYTHING})
    void aKeyIsForgottenWithWhatItHangsOn(String changed) {
        rows.put(ID, key());
        session().find(ID);
        rows.clear();
        cache.forget(changed);

        assertThat(session().find(ID)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "organization"})
    void whatChangedWhileItWasReadIsNotRemembered(String changed) {
        rows.put(ID, key());
        whileReading = () -> cache.forget(changed);
        session().find(ID);
        rows.clear();

        assertThat(session().find(ID)).isEmpty();
    }

    @Test
    void aSessionThatBeganBeforeTheChangeAsksTheStore() {
        rows.put(ID, key());
        ApiKeys before = session();
        before.find(ID);
        cache.forget("user");
        rows.clear();

        assertThat(before.find(ID)).isEmpty();
    }

    private ApiKeys session() {
        return new CachedApiKeys(
                this::store, () -> "realm", cache, new Changes(null, cache), new PendingUses());
    }

    private ApiKeys store() {
        return (ApiKeys)
                Proxy.newProxyInstance(
                        ApiKeys.class.getClassLoader(),
                        new Class<?>[] {ApiKeys.class},
                        (proxy, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("find");
                            reads++;
                            Optional<ApiKey> found =
                                    Optional.ofNullable(rows.get((String) arguments[0]));
                            Runnable then = whileReading;
                            whileReading = () -> {};
                            then.run();
                            return found;
                        });
    }

    private static ApiKey key() {
        return new ApiKey(
                ID,
                "organization",
                "user",
                "deploy",
                Narrowing.NOTHING,
                List.of(),
                new KeyHashes("hash", Optional.empty()),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
