package org.keystead.email;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import org.keycloak.models.RealmModel;
import org.keystead.email.EmailCodes.Sending;

/**
 * Codes at Keycloak's metrics endpoint if that is on; without it the registry is empty and counting
 * does nothing.
 */
final class CodeMeters {

    private static final Meter.MeterProvider<Counter> MAILS =
            Counter.builder("keystead.email.codes")
                    .description("Codes asked for, by what became of the mail")
                    .withRegistry(Metrics.globalRegistry);
    private static final Meter.MeterProvider<Counter> CHECKS =
            Counter.builder("keystead.email.checks")
                    .description("Codes typed, by outcome")
                    .withRegistry(Metrics.globalRegistry);

    private CodeMeters() {}

    static void asked(RealmModel realm, Sending sending) {
        count(MAILS, realm, sending.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static void typed(RealmModel realm, boolean accepted) {
        count(CHECKS, realm, accepted ? "accepted" : "refused");
    }

    private static void count(
            Meter.MeterProvider<Counter> counters, RealmModel realm, String outcome) {
        counters.withTags("realm", realm.getName(), "outcome", outcome).increment();
    }
}
