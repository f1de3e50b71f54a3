package org.keystead.it.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Seconds side by side, printed as a table when a benchmark ends. */
final class Report {

    private final List<String> rows = new ArrayList<>();

    Report(String subject, String one, String other) {
        rows.add("| " + subject + " | " + one + " (s) | " + other + " (s) | ratio |");
        rows.add("|---|---|---|---|");
    }

    /** Those in {@code keystead.benchmark.sizes}, else the usual ones. */
    static List<Integer> sizes(String usual) {
        return Stream.of(System.getProperty("keystead.benchmark.sizes", usual).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    void row(String subject, double one, double other) {
        rows.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.2f | %.2f |",
                        subject,
                        one,
                        other,
                        one / other));
        print();
    }

    /** Adds what both took at the same time, so that they had the same machine. */
    void together(String subject, Runnable one, Runnable other) {
        CompletableFuture<Double> first = CompletableFuture.supplyAsync(() -> seconds(one));
        CompletableFuture<Double> second = CompletableFuture.supplyAsync(() -> seconds(other));
        row(subject, first.join(), second.join());
    }

    /** How long that took, in seconds. */
    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void print() {
        System.out.println(String.join(System.lineSeparator(), rows));
    }
}
