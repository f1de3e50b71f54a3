package org.keystead.it.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.drill.Question.Outcome;
import org.keystead.it.drill.Question.Truth;
import org.keystead.it.server.QuickCluster;

/** Bad days that take minutes, by hand: {@code -Dit.test=LongDrills}. */
class LongDrills {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static QuickCluster cluster;
    private static Town town;

    @BeforeAll
    static void start() {
        cluster = QuickCluster.start();
        town = Town.on(cluster.first().server());
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void tenTimesTheLoadIsAnsweredSlowlyAndRightly() {
        String usual = ask(2, MINUTE.dividedBy(2));
        String tenfold = ask(20, MINUTE);

        DrillReport.print("usual load", usual);
        DrillReport.print("ten times the load", tenfold);
    }

    /** Whoever gets no answer asks the other node, as a balancer would. */
    @Test
    void rollingRestartLosesNoRequest() {
        try (Load load =
                Load.of(
                        2,
                        List.of(
                                balanced("anna", Truth.ALLOWED),
                                balanced("boris", Truth.DENIED)))) {
            for (QuickCluster.Node node : List.of(cluster.second(), cluster.first())) {
                node.stop();
                node.start();
            }
            load.end();
            DrillReport.print("rolling restart", load.told());
            assertThat(load.count(Outcome.RIGHT)).as(load.told()).isEqualTo(load.all());
        }
    }

    private static String ask(int threads, Duration time) {
        try (Load load =
                Load.of(
                        threads,
                        List.of(
                                town.own(cluster.first().server(), "anna", Truth.ALLOWED)::ask,
                                town.own(cluster.first().server(), "boris", Truth.DENIED)::ask,
                                town.served(cluster.first().server(), "anna", Truth.ALLOWED)::ask,
                                town.served(cluster.first().server(), "boris", Truth.DENIED)
                                        ::ask))) {
            LockSupport.parkNanos(time.toNanos());
            load.end();
            assertThat(load.count(Outcome.RIGHT)).as(load.told()).isEqualTo(load.all());
            return load.told();
        }
    }

    private static Supplier<Outcome> balanced(String user, Truth truth) {
        Question one = town.own(cluster.first().server(), user, truth);
        Question other = town.own(cluster.second().server(), user, truth);
        return () -> {
            Outcome outcome = one.ask();
            return outcome == Outcome.UNANSWERED ? other.ask() : outcome;
        };
    }
}
