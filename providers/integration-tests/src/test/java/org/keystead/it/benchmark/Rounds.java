package org.keystead.it.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.keystead.it.server.KeycloakServer;

/**
 * Asks several questions in short rounds, one after the other in each, so that what else the
 * machine does meets all of them; and tells the medians, beside each question's baseline in the
 * same round.
 */
final class Rounds {

    private static final int ROUNDS = Integer.getInteger("keystead.benchmark.rounds", 7);
    private static final Duration ROUND =
            Duration.ofSeconds(Integer.getInteger("keystead.benchmark.seconds", 3));
    private static final Duration WARM_UP =
            Duration.ofSeconds(Integer.getInteger("keystead.benchmark.warmup", 30));
    private static final int AT_ONCE = 8;

    /**
     * What one question did in one round.
     *
     * @param p99 microseconds that a hundredth of the requests took longer than
     * @param work microseconds that the server's processors worked for each; what else the machine
     *     does changes it least
     */
    private record Pace(double requestsPerSecond, double p99, double work) {}

    private final KeycloakServer keycloak;
    private final List<Question> questions;
    private final Map<String, List<Pace>> paces = new LinkedHashMap<>();

    Rounds(KeycloakServer keycloak, List<Question> questions) {
        this.keycloak = keycloak;
        this.questions = questions;
    }

    /** Asks everything, and gives a table. */
    String table() {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            questions.forEach(question -> ask(question, WARM_UP, pool));
            for (int i = 0; i < ROUNDS; i++) {
                for (Question question : questions) {
                    paces.computeIfAbsent(question.name(), name -> new ArrayList<>())
                            .add(ask(question, ROUND, pool));
                }
            }
        } finally {
            pool.shutdownNow();
        }
        StringBuilder table =
                new StringBuilder(
                        "| request | a second | decisions a second | of the no-op | p99 (ms) | of"
                                + " the no-op's | work (µs) | of the no-op's |\n"
                                + "|---|---|---|---|---|---|---|---|\n");
        questions.forEach(question -> table.append(row(question)));
        return table.toString();
    }

    /** How much of each question's baseline is left, as bars; what asks nothing has none. */
    String chart() {
        Map<String, Double> bars = new LinkedHashMap<>();
        for (Question question : questions) {
            if (paces.containsKey(question.baseline())
                    && !question.name().startsWith(Question.NOTHING)) {
                bars.put(question.name(), ratio(question, Pace::requestsPerSecond));
            }
        }
        return Chart.of("Requests a second, of those that only check the token", bars);
    }

    private String row(Question question) {
        double pace = median(paces.get(question.name()), Pace::requestsPerSecond);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %s | %.1f | %s | %s | %s |%n",
                question.name(),
                pace,
                pace * question.decisions(),
                beside(question, Pace::requestsPerSecond),
                median(paces.get(question.name()), Pace::p99) / 1000,
                beside(question, Pace::p99),
                ofKeycloak(question)
                        ? "%.0f".formatted(median(paces.get(question.name()), Pace::work))
                        : "–",
                beside(question, Pace::work));
    }

    private boolean ofKeycloak(Question question) {
        return question.server().equals(URI.create(keycloak.url()));
    }

    private String beside(Question question, ToDoubleFunction<Pace> what) {
        return paces.containsKey(question.baseline())
                ? String.format(Locale.ROOT, "%.2f", ratio(question, what))
                : "–";
    }

    /** The median of what each round says. */
    private double ratio(Question question, ToDoubleFunction<Pace> what) {
        List<Pace> baseline = paces.get(question.baseline());
        List<Pace> own = paces.get(question.name());
        return IntStream.range(0, ROUNDS)
                .mapToDouble(
                        i -> what.applyAsDouble(own.get(i)) / what.applyAsDouble(baseline.get(i)))
                .sorted()
                .toArray()[ROUNDS / 2];
    }

    private static double median(List<Pace> paces, ToDoubleFunction<Pace> what) {
        return paces.stream().mapToDouble(what).sorted().toArray()[paces.size() / 2];
    }

    private Pace ask(Question question, Duration time, ExecutorService pool) {
        Duration before = keycloak.processorTime();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<CompletableFuture<long[]>> all =
                IntStream.range(0, AT_ONCE)
                        .mapToObj(
                                i -> CompletableFuture.supplyAsync(() -> ask(question, end), pool))
                        .toList();
        long[] nanos =
                all.stream().map(CompletableFuture::join).flatMapToLong(Arrays::stream).toArray();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Arrays.sort(nanos);
        double work = keycloak.processorTime().minus(before).toNanos() / 1e3 / nanos.length;
        return new Pace(nanos.length / seconds, nanos[nanos.length * 99 / 100] / 1e3, work);
    }

    /** Asks in turn until the time is over, and tells how many nanoseconds each answer took. */
    private static long[] ask(Question question, long end) {
        List<Long> nanos = new ArrayList<>();
        try (Line line = new Line(question.server())) {
            long now = System.nanoTime();
            while (now < end || nanos.isEmpty()) {
                question.check(line.ask(question.bytes()));
                long then = System.nanoTime();
                nanos.add(then - now);
                now = then;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(question.name(), e);
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }
}
