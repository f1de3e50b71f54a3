package org.keystead.it.drill;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.drill.Question.Outcome;
import org.keystead.it.drill.Question.Truth;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.QuickCluster;

/** Bad days that take minutes, by hand: {@code -Dit.test=LongDrills}. */
class LongDrills {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static QuickCluster cluster;
    private static Town town;

    @BeforeAll
    static void start() {
        cluster = QuickCluster.start();
        town = Town.on(first());
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void tenTimesTheLoadIsAnsweredSlowlyAndRightly() {
        ask("usual load", 2, MINUTE.dividedBy(2));
        ask("ten times the load", 20, MINUTE);
        ask("usual load after it", 2, MINUTE.dividedBy(2));
    }

    private static void ask(String drill, int threads, Duration time) {
        try (Load load =
                Load.of(
                        threads,
                        List.of(
                                town.own(first(), "anna", Truth.ALLOWED)::ask,
                                town.own(first(), "boris", Truth.DENIED)::ask,
                                town.served(first(), "anna", Truth.ALLOWED)::ask,
                                town.served(first(), "boris", Truth.DENIED)::ask))) {
            LockSupport.parkNanos(time.toNanos());
            load.endAnswered(drill);
        }
    }

    @Test
    void rollingRestartLosesNoRequest() {
        try (Load load = balanced()) {
            oneAfterTheOther(distribution -> {});
            load.endAnswered("rolling restart");
        }
    }

    /** To a version with one change set more, and back to this one on the schema of that. */
    @Test
    void rollingUpgradeAndBackLosesNoRequest() {
        try (Load load = balanced()) {
            oneAfterTheOther(NextVersion::install);
            oneAfterTheOther(NextVersion::remove);
            load.endAnswered("rolling upgrade and back");
        }
    }

    private static void oneAfterTheOther(Consumer<Distribution> change) {
        for (QuickCluster.Node node : List.of(cluster.second(), cluster.first())) {
            node.stop();
            change.accept(node.server().distribution());
            node.start();
            town.assertHeard(first(), second());
            town.assertHeard(second(), first());
        }
    }

    /** Whoever gets no answer asks the other node, as a balancer would. */
    private static Load balanced() {
        return Load.of(
                2, List.of(balanced("anna", Truth.ALLOWED), balanced("boris", Truth.DENIED)));
    }

    private static Supplier<Outcome> balanced(String user, Truth truth) {
        Question one = town.own(first(), user, truth);
        Question other = town.own(second(), user, truth);
        return () -> {
            Outcome outcome = one.ask();
            return outcome == Outcome.UNANSWERED ? other.ask() : outcome;
        };
    }

    /** Each side reaches the database and serves on; neither hears what the other does. */
    @Test
    void partitionBoundsAWrongAnswerByTheLifespanAndHealsByItself() {
        Partition partition = new Partition(town, cluster);
        try (Load here = town.people(first());
                Load there = town.people(second());
                Load service = town.service(first());
                Load otherService = town.service(second())) {
            partition.beginAndHeal();
            here.endAnswered("partition, people on one side");
            there.endAnswered("partition, people on the other");
            service.endAnswered("partition, a service on one side");
            otherService.endAnswered("partition, a service on the other");
        }
    }

    private static KeycloakServer first() {
        return cluster.first().server();
    }

    private static KeycloakServer second() {
        return cluster.second().server();
    }
}
