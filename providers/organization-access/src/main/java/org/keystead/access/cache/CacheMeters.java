package org.keystead.access.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * What this node forgets, and how late, at Keycloak's metrics endpoint if that is on; without it
 * the registry is empty and counting does nothing.
 */
final class CacheMeters {

    private static final String INVALIDATIONS = "keystead.access.invalidations";

    private static final Counter HERE = forgottenFor("here");
    private static final Counter OTHER_NODE = forgottenFor("other-node");
    private static final Counter CLUSTER_VIEW = forgottenFor("cluster-view");
    private static final Timer LAG =
            Timer.builder("keystead.access.invalidation.lag")
                    .description("From a commit on another node until this one forgot, by clock")
                    .register(Metrics.globalRegistry);

    private CacheMeters() {}

    /** This node committed a change of so many organizations and users. */
    static void changedHere(int subjects) {
        HERE.increment(subjects);
    }

    /** Another one did, of one. */
    static void changedElsewhere() {
        OTHER_NODE.increment();
    }

    /** Changes may have passed unheard. */
    static void clusterChanged() {
        CLUSTER_VIEW.increment();
    }

    static void late(Duration lag) {
        LAG.record(lag);
    }

    private static Counter forgottenFor(String origin) {
        return Counter.builder(INVALIDATIONS)
                .description("Organizations and users forgotten, by where the change was")
                .tag("origin", origin)
                .register(Metrics.globalRegistry);
    }
}
