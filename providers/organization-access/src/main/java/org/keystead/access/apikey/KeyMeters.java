package org.keystead.access.apikey;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/**
 * Keys that were shown, at Keycloak's metrics endpoint if that is on. Guessing is seen here and
 * nowhere else, since it locks nobody.
 */
final class KeyMeters {

    private static final Counter ACCEPTED = shown("accepted");
    private static final Counter REFUSED = shown("refused");

    private KeyMeters() {}

    static void shown(boolean accepted) {
        (accepted ? ACCEPTED : REFUSED).increment();
    }

    private static Counter shown(String outcome) {
        return Counter.builder("keystead.access.api.keys")
                .description("API keys that were shown, by whether they count")
                .tag("outcome", outcome)
                .register(Metrics.globalRegistry);
    }
}
