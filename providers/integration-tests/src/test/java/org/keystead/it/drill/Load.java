package org.keystead.it.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions asked all the time from several threads, and what came of each. */
final class Load implements AutoCloseable {

    /** One question and what it came to. */
    private record Asked(Question.Outcome outcome, long nanos) {}

    private final ExecutorService threads;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Duration pause;

    private Load(Duration pause, List<Supplier<Question.Outcome>> askers) {
        this.pause = pause;
        this.threads = Executors.newFixedThreadPool(askers.size());
        askers.forEach(asker -> threads.execute(() -> ask(asker)));
    }

    /** Each of these by so many threads as fast as they can, until it is closed. */
    static Load of(int threadsEach, List<Supplier<Question.Outcome>> askers) {
        return of(threadsEach, Duration.ZERO, askers);
    }

    /** The same with a pause after each answer, which leaves the machine to others. */
    static Load of(int threadsEach, Duration pause, List<Supplier<Question.Outcome>> askers) {
        return new Load(
                pause,
                IntStream.range(0, threadsEach).boxed().flatMap(i -> askers.stream()).toList());
    }

    private void ask(Supplier<Question.Outcome> asker) {
        while (!over.get()) {
            long start = System.nanoTime();
            Question.Outcome outcome = asker.get();
            asked.add(new Asked(outcome, System.nanoTime() - start));
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** How many were answered rightly so far. */
    long right() {
        return count(Question.Outcome.RIGHT);
    }

    private long count(Question.Outcome outcome) {
        return asked.stream().filter(one -> one.outcome() == outcome).count();
    }

    /** Ends it, tells of it, and fails if anybody was wronged; no answer is no wrong. */
    void endRightly(String drill) {
        end();
        DrillReport.print(drill, told());
        assertThat(count(Question.Outcome.WRONGLY_ALLOWED)).as(told()).isZero();
        assertThat(count(Question.Outcome.WRONGLY_DENIED)).as(told()).isZero();
    }

    /** The same, and fails if anything was not answered. */
    void endAnswered(String drill) {
        endRightly(drill);
        assertThat(right()).as(told()).isPositive().isEqualTo(asked.size());
    }

    /** How often each came out, and how long the slowest right answers took. */
    private String told() {
        Map<String, Long> counts =
                asked.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.outcome().name().toLowerCase(Locale.ROOT),
                                        TreeMap::new,
                                        Collectors.counting()));
        List<Long> right =
                asked.stream()
                        .filter(one -> one.outcome() == Question.Outcome.RIGHT)
                        .map(Asked::nanos)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        return right.isEmpty()
                ? counts.toString()
                : "%s, right in %d ms (median), %d ms (99 of 100), %d ms (slowest)"
                        .formatted(
                                counts,
                                millis(right.get(right.size() / 2)),
                                millis(right.get(right.size() * 99 / 100)),
                                millis(right.get(right.size() - 1)));
    }

    private static long millis(long nanos) {
        return Duration.ofNanos(nanos).toMillis();
    }

    @Override
    public void close() {
        end();
    }

    /** Asks no more, and returns when the last question is answered. */
    private void end() {
        over.set(true);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(3, TimeUnit.MINUTES)) {
                throw new AssertionError("somebody has waited for three minutes for an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
