package org.keystead.access.decision;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/**
 * Decisions at Keycloak's metrics endpoint if that is on; without it the registry is empty and
 * counting does nothing. No label for the realm: finding its counter would cost more than counting.
 */
final class DecisionMeters {

    private static final Counter ALLOWED = decisions("allowed");
    private static final Counter DENIED = decisions("denied");
    private static final Timer EVALUATIONS =
            Timer.builder("keystead.access.evaluations")
                    .description("Finding out what a user may do in an organization or project")
                    .register(Metrics.globalRegistry);

    private DecisionMeters() {}

    /** One check, {@code require} or AuthZEN evaluation was answered. */
    static void decided(boolean allowed) {
        (allowed ? ALLOWED : DENIED).increment();
    }

    static <T> T timed(Supplier<T> evaluation) {
        return EVALUATIONS.record(evaluation);
    }

    private static Counter decisions(String outcome) {
        return Counter.builder("keystead.access.decisions")
                .description("Checks, requires and AuthZEN evaluations answered, by outcome")
                .tag("outcome", outcome)
                .register(Metrics.globalRegistry);
    }
}
