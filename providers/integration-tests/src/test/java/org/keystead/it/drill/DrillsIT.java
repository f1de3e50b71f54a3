package org.keystead.it.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.keystead.it.drill.Question.Outcome;
import org.keystead.it.drill.Question.Truth;
import org.keystead.it.server.Await;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.QuickCluster;

/**
 * Bad days of two nodes on PostgreSQL, one after the other; {@code -Dkeystead.drill.seconds=30}
 * makes outages as long as that. The last one takes the database away.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DrillsIT {

    private static final Duration OUTAGE =
            Duration.ofSeconds(Integer.getInteger("keystead.drill.seconds", 3));
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ENOUGH = 20;
    private static final List<Map<String, String>> BOTH =
            List.of(
                    Map.of("section", "domains", "level", "read"),
                    Map.of("section", "finances", "level", "read"));

    private static QuickCluster cluster;
    private static Town town;

    @BeforeAll
    static void start() {
        // longer than any outage here, since that is how long a node needs no database
        cluster =
                QuickCluster.start(
                        "--spi-keystead-organization-access--keystead-cached--lifespan=900");
        town = Town.on(first());
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    @Order(1)
    void databaseThatIsCutOffCostsNoWarmDecisionAndComesBackByItself() {
        outage(
                "database cut off",
                () -> {
                    cluster.first().toDatabase().cut();
                    assertThat(town.give(first(), "carla")).isNotEqualTo(Optional.of(204));
                });
    }

    /** The worst kind: connections stay open, and no answer comes. */
    @Test
    @Order(2)
    void databaseThatFallsSilentCostsNoWarmDecisionAndComesBackByItself() {
        outage("database silent", cluster.first().toDatabase()::goDead);
    }

    private static void outage(String what, Runnable begin) {
        try (Load people = town.people(first());
                Load service = town.service(first())) {
            until(() -> people.right() > ENOUGH && service.right() > ENOUGH);

            begin.run();
            long before = people.right();
            until(() -> people.right() > before + ENOUGH);
            LockSupport.parkNanos(OUTAGE.toNanos());
            cluster.first().toDatabase().mend();

            long served = service.right();
            until(() -> service.right() > served + ENOUGH);
            until(() -> town.give(first(), "carla").equals(Optional.of(204)));
            assertThat(town.own(first(), "carla", Truth.ALLOWED).ask()).isEqualTo(Outcome.RIGHT);
            people.end();
            service.end();

            told(what + ", people", people);
            told(what + ", a service", service);
            assertThat(people.count(Outcome.UNANSWERED)).isZero();
            people.assertNobodyWronged();
            service.assertNobodyWronged();
        }
    }

    @Test
    @Order(3)
    void slowDatabaseSlowsWhatAsksItAndNothingElse() {
        cluster.first().toDatabase().delay(Duration.ofMillis(200));
        try (Load people = town.people(first());
                Load service = town.service(first())) {
            assertThat(town.give(first(), "carla", List.of())).contains(204);
            assertThat(town.own(first(), "carla", Truth.DENIED).ask()).isEqualTo(Outcome.RIGHT);
            assertThat(town.give(first(), "carla")).contains(204);
            assertThat(town.own(first(), "carla", Truth.ALLOWED).ask()).isEqualTo(Outcome.RIGHT);
            until(() -> people.right() > ENOUGH && service.right() > ENOUGH);
            people.end();
            service.end();

            told("database slow by 200 ms, people", people);
            told("database slow by 200 ms, a service", service);
            assertThat(people.count(Outcome.UNANSWERED)).isZero();
            people.assertNobodyWronged();
            service.assertNobodyWronged();
        } finally {
            cluster.first().toDatabase().delay(Duration.ZERO);
        }
    }

    @Test
    @Order(4)
    void clearedCachesAreFilledAgainAndAnswerRightlyMeanwhile() {
        try (Load people = town.people(first());
                Load service = town.service(first())) {
            for (String cache : List.of("realm", "user", "keys")) {
                long before = people.right();
                until(() -> people.right() > before + ENOUGH);
                assertThat(
                                town.administrate(
                                        first(),
                                        "POST",
                                        town.realm().adminPath("/clear-" + cache + "-cache"),
                                        null))
                        .contains(204);
            }
            long before = people.right();
            until(() -> people.right() > before + ENOUGH);
            people.end();
            service.end();

            told("caches cleared", people);
            assertThat(people.count(Outcome.UNANSWERED)).isZero();
            assertThat(service.count(Outcome.UNANSWERED)).isZero();
            people.assertNobodyWronged();
            service.assertNobodyWronged();
        }
    }

    @Test
    @Order(5)
    void nodeThatDiesInTheMiddleOfAnImportAndOfGrantsLeavesNothingHalfWritten() {
        List<String> crowd = IntStream.range(0, 30).mapToObj(i -> "member-" + i).toList();
        town.realm().organization("acme", crowd.toArray(String[]::new));
        Bulk bulk = new Bulk(town, cluster.database());
        assertThat(town.give(second(), "carla")).contains(204);
        assertThat(town.own(second(), "carla", Truth.ALLOWED).ask()).isEqualTo(Outcome.RIGHT);

        List<String> acknowledged = new CopyOnWriteArrayList<>();
        KeycloakServer dying = second();
        try (Load people = town.people(first())) {
            CompletableFuture<Optional<Integer>> imported =
                    CompletableFuture.supplyAsync(() -> bulk.send(dying));
            CompletableFuture<Void> given =
                    CompletableFuture.runAsync(
                            () ->
                                    crowd.stream()
                                            .takeWhile(user -> isGiven(dying, user))
                                            .forEach(acknowledged::add));
            until(() -> !acknowledged.isEmpty() && bulk.isBeingWritten());
            dying.kill();
            assertThat(imported.join()).isEmpty();
            given.join();
            until(bulk::isOver);

            people.end();
            told("node killed, people at the other", people);
            assertThat(people.count(Outcome.UNANSWERED)).isZero();
            people.assertNobodyWronged();
        }
        assertThat(bulk.rows()).isZero();
        for (String user : crowd) {
            assertThat(bulk.grantsOf(user))
                    .as(user)
                    .isIn(acknowledged.contains(user) ? List.of(2) : List.of(0, 2));
        }
        DrillReport.print(
                "node killed", acknowledged.size() + " grants were acknowledged, none is lost");

        assertThat(town.give(first(), "carla", List.of())).contains(204);
        cluster.second().start();
        assertThat(town.own(second(), "carla", Truth.DENIED).ask()).isEqualTo(Outcome.RIGHT);
        assertThat(bulk.send(second())).contains(200);
        assertThat(bulk.rows()).isEqualTo(Bulk.ORGANIZATIONS);
    }

    @Test
    @Order(6)
    void restoredBackupKnowsWhatWasTrueWhenItWasMade() {
        assertThat(town.give(first(), "carla")).contains(204);
        String backup = cluster.database().dump();
        assertThat(town.give(first(), "carla", List.of())).contains(204);
        cluster.second().stop();
        cluster.first().stop();

        cluster.database().empty();
        cluster.database().restore(backup);
        cluster.first().start();

        assertThat(town.own(first(), "anna", Truth.ALLOWED).ask()).isEqualTo(Outcome.RIGHT);
        assertThat(town.own(first(), "boris", Truth.DENIED).ask()).isEqualTo(Outcome.RIGHT);
        assertThat(town.own(first(), "carla", Truth.ALLOWED).ask()).isEqualTo(Outcome.RIGHT);
        assertThat(town.give(first(), "carla", List.of())).contains(204);
        assertThat(town.own(first(), "carla", Truth.DENIED).ask()).isEqualTo(Outcome.RIGHT);
    }

    private static boolean isGiven(KeycloakServer node, String user) {
        return town.give(node, user, BOTH).equals(Optional.of(204));
    }

    private static void told(String drill, Load load) {
        DrillReport.print(drill, load.told());
    }

    private static void until(BooleanSupplier condition) {
        Await.until(PATIENCE, () -> "the drill went on: " + first().log(), condition);
    }

    private static KeycloakServer first() {
        return cluster.first().server();
    }

    private static KeycloakServer second() {
        return cluster.second().server();
    }
}
