package org.keystead.access.cache;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Numbers the changes of organizations and of users, so that what was read before a change is never
 * found after it: cache keys carry the number of the last change before their reading.
 *
 * <p>A fixed number of counters is shared by all: two subjects on one counter only forget more than
 * they need to. That keeps memory flat and needs no lock.
 */
final class Generations {

    private static final int COUNTERS = 1 << 12;

    private final AtomicLong last = new AtomicLong();
    private final AtomicLongArray counters = new AtomicLongArray(COUNTERS);

    /** The number of the last change of anything. */
    long now() {
        return last.get();
    }

    /** The number of the last change of that subject. */
    long of(String subject) {
        return counters.get(counter(subject));
    }

    void next(String subject) {
        raise(counter(subject), last.incrementAndGet());
    }

    void nextOfAll() {
        long number = last.incrementAndGet();
        for (int counter = 0; counter < COUNTERS; counter++) {
            raise(counter, number);
        }
    }

    private void raise(int counter, long number) {
        counters.accumulateAndGet(counter, number, Math::max);
    }

    private static int counter(String subject) {
        int hash = subject.hashCode();
        return (hash ^ (hash >>> 16)) & (COUNTERS - 1);
    }
}
