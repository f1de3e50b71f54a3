package org.keystead.access.cache;

import java.time.Duration;
import org.keycloak.common.util.Time;

/**
 * A moment by two clocks, since each may fail to tell that time has passed: one stands still while
 * the machine is suspended, the other may be set back.
 */
record Moment(long nanos, long millis) {

    static Moment now() {
        return new Moment(System.nanoTime(), Time.currentTimeMillis());
    }

    /** Whether no clock says that more than that has passed until the later moment. */
    boolean isWithin(Duration span, Moment later) {
        long passed = later.millis - millis;
        return later.nanos - nanos <= span.toNanos() && passed >= 0 && passed <= span.toMillis();
    }

    /** The earlier of the two, by each clock; the one has no beginning and may be negative. */
    Moment earlier(Moment other) {
        return new Moment(
                nanos - other.nanos < 0 ? nanos : other.nanos, Math.min(millis, other.millis));
    }
}
