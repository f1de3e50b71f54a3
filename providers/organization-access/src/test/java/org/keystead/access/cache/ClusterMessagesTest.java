package org.keystead.access.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.cache.infinispan.events.CacheKeyInvalidatedEvent;

/** What a node hears of others: first of all it forgets, then it counts. */
class ClusterMessagesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> forgotten = new ArrayList<>();

    @BeforeEach
    void count() {
        Metrics.addRegistry(meters);
    }

    @AfterEach
    void stop() {
        Metrics.removeRegistry(meters);
    }

    @Test
    void aSubjectIsForgottenAndCounted() {
        hear("acme");

        assertThat(forgotten).containsExactly("acme");
        assertThat(elsewhere()).isEqualTo(1);
        assertThat(meters.timer("keystead.access.invalidation.lag").count()).isZero();
    }

    @Test
    void theTimeOfSendingIsMeasured() {
        hear(SentAt.line(System.currentTimeMillis() - 5000));

        assertThat(elsewhere()).isZero();
        assertThat(meters.timer("keystead.access.invalidation.lag").count()).isEqualTo(1);
    }

    /** Organizations may have any id that a realm file gives them. */
    @ParameterizedTest
    @ValueSource(strings = {"sent 1", "sent 99999999999999999999", "sent", "sent x", ""})
    void anOrganizationThatIsCalledLikeATimeIsForgottenAsAnyOther(String id) {
        hear(id);

        assertThat(forgotten).containsExactly(id);
    }

    @Test
    void aClockThatIsBehindMakesNoLagBelowNothing() {
        assertThat(SentAt.lag(SentAt.line(1000), 400)).contains(Duration.ZERO);
        assertThat(SentAt.lag(SentAt.line(1000), 1400)).contains(Duration.ofMillis(400));
    }

    private double elsewhere() {
        return meters.counter("keystead.access.invalidations", "origin", "other-node").count();
    }

    private void hear(String id) {
        ClusterMessages.hear(new CacheKeyInvalidatedEvent(id), forgotten::add);
    }
}
