package org.keystead.access.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.access.model.ApiKey;
import org.keystead.access.model.KeyHashes;
import org.keystead.access.model.Narrowing;

/** Which ends of keys are told of, and that each is once. */
class JpaKeyEndsTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant MADE = Instant.EPOCH;
    private static final Instant NOW = MADE.plus(Duration.ofDays(90));
    private static final int MANY = 100;

    private static EntityManagerFactory factory;
    private final EntityManager em = factory.createEntityManager();

    @BeforeAll
    static void start() {
        factory = StoreDatabase.create("ends");
    }

    @AfterAll
    static void stop() {
        factory.close();
    }

    @BeforeEach
    void begin() {
        em.getTransaction().begin();
    }

    @AfterEach
    void undo() {
        em.getTransaction().rollback();
        em.close();
    }

    @Test
    void endsWithinTheWeekAreTakenOnce() {
        add(key("ended", NOW));
        add(key("soon", NOW.plusSeconds(1)));
        add(key("in-a-week", NOW.plus(WEEK)));
        add(key("later", NOW.plus(WEEK).plusSeconds(1)));
        add(key("endless", null));

        assertThat(ends("realm").realms(NOW, WEEK)).containsExactly("realm");
        assertThat(taken()).containsExactly("soon", "in-a-week");
        assertThat(taken()).isEmpty();
        assertThat(ends("realm").realms(NOW, WEEK)).isEmpty();
    }

    @Test
    void noMoreAreTakenThanWanted() {
        add(key("second", NOW.plusSeconds(2)));
        add(key("first", NOW.plusSeconds(1)));

        assertThat(take(1)).containsExactly("first");
        assertThat(take(1)).containsExactly("second");
    }

    @Test
    void whoeverMadeAKeyForAWeekIsNotTold() {
        add(key("week", MADE.plus(WEEK)));
        add(key("longer", MADE.plus(WEEK).plusSeconds(1)));

        assertThat(names(ends("realm").take(MADE.plusSeconds(1), WEEK, MANY)))
                .containsExactly("longer");
    }

    @Test
    void anotherEndIsToldOfAnew() {
        ApiKey key = key("deploy", NOW.plusSeconds(1));
        add(key);
        taken();
        keys("realm").update(key.rotated(key.hashes(), Optional.of(NOW.plusSeconds(2))));

        assertThat(taken()).containsExactly("deploy");
        assertThat(taken()).isEmpty();
    }

    @Test
    void theSameEndIsNot() {
        ApiKey key = key("deploy", NOW.plusSeconds(1));
        add(key);
        taken();
        keys("realm").update(key.changed("renamed", Narrowing.NOTHING, List.of()));

        assertThat(taken()).isEmpty();
    }

    @Test
    void aChangeThatBeganBeforeDoesNotUndoTheMark() {
        ApiKey key = key("deploy", NOW.plusSeconds(1));
        add(key);
        em.find(ApiKeyEntity.class, key.id());
        assertThat(taken()).containsExactly("deploy");
        keys("realm").update(key.changed("renamed", Narrowing.NOTHING, List.of()));

        assertThat(taken()).isEmpty();
    }

    @Test
    void anotherRealmsKeysAreLeft() {
        keys("other").add(key("deploy", NOW.plusSeconds(1)));

        assertThat(taken()).isEmpty();
        assertThat(ends("realm").realms(NOW, WEEK)).containsExactly("other");
    }

    private List<String> taken() {
        return take(MANY);
    }

    private List<String> take(int max) {
        return names(ends("realm").take(NOW, WEEK, max));
    }

    private static List<String> names(List<ApiKey> keys) {
        return keys.stream().map(ApiKey::name).toList();
    }

    private void add(ApiKey key) {
        keys("realm").add(key);
    }

    private JpaApiKeys keys(String realm) {
        return new JpaApiKeys(em, () -> realm);
    }

    private JpaKeyEnds ends(String realm) {
        return new JpaKeyEnds(em, () -> realm);
    }

    private static ApiKey key(String name, Instant end) {
        return new ApiKey(
                name,
                "organization",
                "user",
                name,
                Narrowing.NOTHING,
                List.of(),
                new KeyHashes("hash", Optional.empty()),
                MADE,
                Optional.ofNullable(end),
                Optional.empty());
    }
}
