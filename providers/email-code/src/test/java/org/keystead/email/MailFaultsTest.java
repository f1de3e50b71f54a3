package org.keystead.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailFaultsTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private Instant now = NOON;
    private final MailFaults faults = new MailFaults(() -> now);

    @Test
    void aFailureIsToldUntilAMailLeaves() {
        faults.add("shop");
        faults.add("staff");
        faults.clear("staff");

        assertThat(faults.all()).isEqualTo(Map.of("shop", NOON));
    }

    @Test
    void aRealmThatMailsNoMoreIsForgotten() {
        faults.add("shop");
        now = NOON.plus(MailFaults.MEMORY).plusSeconds(1);

        assertThat(faults.all()).isEmpty();
    }
}
