package org.keystead.yubikey.credential;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;
import org.keystead.yubikey.validation.Verification;

/** {@code keystead.yubikey.verifications} at Keycloak's metrics endpoint, if that is on. */
final class Meters {

    private final boolean enabled;
    private final Meter.MeterProvider<Timer> verifications =
            Timer.builder("keystead.yubikey.verifications")
                    .description("One-time passwords checked, by outcome")
                    .withRegistry(Metrics.globalRegistry);

    private Meters(boolean enabled) {
        this.enabled = enabled;
    }

    static Meters of(Config.Scope config) {
        return new Meters(config.root().getBoolean("metrics-enabled", false));
    }

    void count(RealmModel realm, Verification verification) {
        if (enabled) {
            verifications
                    .withTags(
                            Tags.of(
                                    "realm",
                                    realm.getName(),
                                    "outcome",
                                    verification.verdict().label()))
                    .record(verification.took());
        }
    }
}
