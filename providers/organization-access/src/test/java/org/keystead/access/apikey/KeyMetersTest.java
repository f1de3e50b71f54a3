package org.keystead.access.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyMetersTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void listen() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void stopListening() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void keysAreCountedByWhetherTheyCount() {
        KeyMeters.shown(true);
        KeyMeters.shown(false);
        KeyMeters.shown(false);

        assertThat(shown("accepted")).isEqualTo(1);
        assertThat(shown("refused")).isEqualTo(2);
    }

    private double shown(String outcome) {
        return registry.get("keystead.access.api.keys").tag("outcome", outcome).counter().count();
    }
}
