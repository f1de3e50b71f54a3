package org.keystead.access.cache;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts the changes of organizations and of users, so that what was read before a change is never
 * found after it: cache keys carry the count at which their reading began.
 *
 * <p>A fixed number of counters is shared by all: two subjects on one counter only forget more than
 * they need to. That keeps memory flat and needs no lock.
 */
final class Generations {

    private static final int COUNTERS = 1 << 12;

    private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);

    long of(String subject) {
        return counters.get(counter(subject));
    }

    void next(String subject) {
        counters.incrementAndGet(counter(subject));
    }

    void nextOfAll() {
        for (int counter = 0; counter < COUNTERS; counter++) {
            counters.incrementAndGet(counter);
        }
    }

    private static int counter(String subject) {
        int hash = subject.hashCode();
        return (hash ^ (hash >>> 16)) & (COUNTERS - 1);
    }
}
