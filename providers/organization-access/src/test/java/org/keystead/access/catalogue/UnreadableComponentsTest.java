package org.keystead.access.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnreadableComponentsTest {

    private Instant now = Instant.parse("2026-11-29T12:00:00Z");
    private final UnreadableComponents unreadable = new UnreadableComponents(() -> now);

    @Test
    void whatCannotBeReadIsNamedUntilItCan() {
        unreadable.add("c1", "shop", "catalogue");
        unreadable.add("c2", "shop", "owner");
        unreadable.clear("c2");

        assertThat(unreadable.all()).isEqualTo(Map.of("c1", "realm shop: catalogue"));
    }

    @Test
    void whatNobodyReadsAnyMoreIsForgotten() {
        unreadable.add("c1", "shop", "catalogue");
        now = now.plus(UnreadableComponents.MEMORY).plusSeconds(1);

        assertThat(unreadable.all()).isEmpty();
    }
}
