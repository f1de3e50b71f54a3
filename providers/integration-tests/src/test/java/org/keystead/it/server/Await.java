package org.keystead.it.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something outside this process to become true. */
public final class Await {

    private static final Duration STEP = Duration.ofMillis(100);

    private Await() {}

    /** Returns once {@code condition} holds; fails with {@code what} after {@code limit}. */
    public static void until(Duration limit, Supplier<String> what, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + limit + " in vain until " + what.get());
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
