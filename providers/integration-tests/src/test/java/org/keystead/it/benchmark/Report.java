package org.keystead.it.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Seconds side by side, printed as a table when a benchmark ends. */
final class Report {

    private final List<String> rows = new ArrayList<>();

    Report(String subject, String one, String other) {
        rows.add("| " + subject + " | " + one + " (s) | " + other + " (s) | ratio |");
        rows.add("|---|---|---|---|");
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
