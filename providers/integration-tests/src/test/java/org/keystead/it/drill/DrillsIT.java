package org.keystead.it.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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
import org.keystead.it.server.TestRealm;

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

    /** Longer than any outage here, since that is how long a node needs no database. */
    private static final int LIFESPAN_SECONDS = 900;

    private static QuickCluster cluster;
    private static Town town;

    @BeforeAll
    static void start() {
        cluster =
                QuickCluster.start(
                        "--spi-keystead-organization-access--keystead-cached--lifespan="
                                + LIFESPAN_SECONDS);
        town = Town.on(first());
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** First of all, since it makes sessions look old. */
    @Test
    @Order(1)
    void clockThatJumpsMakesANodeAskMoreAndAllowNothingWrong() {
        WrongClock clock =
                new WrongClock(town, cluster.database(), second(), first(), LIFESPAN_SECONDS + 100);
        try (Load there = town.people(second());
                Load service = town.service(second());
                Load here = town.people(first())) {
            clock.jump();
            over("clock of the node wrong, people", there);
            over("clock of the node wrong, a service", service);
            over("clock of the other node wrong, people", here);
        }
    }

    @Test
    @Order(2)
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
    @Order(3)
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
            long served = service.right();
            long mended = System.nanoTime();
            cluster.first().toDatabase().mend();
            until(() -> service.right() > served + ENOUGH);
            until(() -> town.give(first(), "carla").equals(Optional.of(204)));
            assertThat(town.own(first(), "carla", Truth.ALLOWED).ask()).isEqualTo(Outcome.RIGHT);
            Duration back = Duration.ofNanos(System.nanoTime() - mended);

            over(what + ", people", people);
            service.endRightly(what + ", a service");
            DrillReport.print(what, "all is well " + back.toMillis() + " ms after its end");
        }
    }

    @Test
    @Order(4)
    void slowDatabaseSlowsWhatAsksItAndNothingElse() {
        cluster.first().toDatabase().delay(Duration.ofMillis(200));
        try (Load people = town.people(first());
                Load service = town.service(first())) {
            assertThat(town.give(first(), "carla", List.of())).contains(204);
            assertThat(town.own(first(), "carla", Truth.DENIED).ask()).isEqualTo(Outcome.RIGHT);
            assertThat(town.give(first(), "carla")).contains(204);
            assertThat(town.own(first(), "carla", Truth.ALLOWED).ask()).isEqualTo(Outcome.RIGHT);
            over("database slow by 200 ms, people", people);
            service.endAnswered("database slow by 200 ms, a service");
        } finally {
            cluster.first().toDatabase().delay(Duration.ZERO);
        }
    }

    @Test
    @Order(5)
    void clearedCachesAreFilledAgainAndAnswerRightlyMeanwhile() {
        try (Load people = town.people(first());
                Load service = town.service(first())) {
            for (String cache : List.of("realm", "user", "keys")) {
                long before = people.right();
                until(() -> people.right() > before + ENOUGH);
                String path = town.realm().adminPath("/clear-" + cache + "-cache");
                assertThat(town.administrate(first(), "POST", path, null)).contains(204);
            }
            long before = people.right();
            until(() -> people.right() > before + ENOUGH);
            over("caches cleared, people", people);
            over("caches cleared, a service", service);
        }
    }

    @Test
    @Order(6)
    void nodeThatDiesInTheMiddleOfAnImportAndOfGrantsLeavesNothingHalfWritten() {
        Crowd crowd = Crowd.in(town, cluster.database());
        Bulk bulk = new Bulk(town, cluster.database());
        assertThat(town.give(second(), "carla")).contains(204);
        assertThat(town.own(second(), "carla", Truth.ALLOWED).ask()).isEqualTo(Outcome.RIGHT);

        KeycloakServer dying = second();
        try (Load people = town.people(first())) {
            CompletableFuture<Optional<Integer>> imported =
                    CompletableFuture.supplyAsync(() -> bulk.send(dying));
            CompletableFuture<Void> given = CompletableFuture.runAsync(() -> crowd.giveAll(dying));
            until(() -> !crowd.acknowledged().isEmpty() && bulk.isBeingWritten());
            dying.kill();
            assertThat(imported.join()).isEmpty();
            given.join();
            until(bulk::isOver);

            over("node killed, people at the other", people);
        }
        assertThat(bulk.rows()).isZero();
        crowd.assertAllOrNoneIsWritten();
        DrillReport.print(
                "node killed",
                crowd.acknowledged().size() + " grants were acknowledged, none is lost");

        assertThat(town.give(first(), "carla", List.of())).contains(204);
        // as the drill after this one wants it, which so needs no start of its own
        NextVersion.install(second().distribution());
        cluster.second().start();
        assertThat(town.own(second(), "carla", Truth.DENIED).ask()).isEqualTo(Outcome.RIGHT);
        assertThat(bulk.send(second())).contains(200);
        assertThat(bulk.rows()).isEqualTo(Bulk.ORGANIZATIONS);
    }

    @Test
    @Order(7)
    void twoVersionsServeAndWriteSideBySideOnTheSchemaOfTheNewerOne() {
        assertThat(NextVersion.isIn(cluster.database())).isTrue();
        try (Load older = town.people(first());
                Load newer = town.people(second());
                Load service = town.service(first())) {
            town.assertHeard(first(), second());
            town.assertHeard(second(), first());
            for (KeycloakServer node : List.of(first(), second())) {
                TestRealm realm = town.realm().on(node);
                String organization = "founded-at-" + node.port();
                realm.organization(organization, "boris");
                realm.project(organization, "prod");
                realm.grant(organization, "boris", Map.of("role", "account-owner"));
            }
            over("two versions, people at the older", older);
            over("two versions, people at the newer", newer);
            over("two versions, a service at the older", service);
        }
    }

    /**
     * What was backed up is the schema of the next version, and the node that starts is of this.
     */
    @Test
    @Order(8)
    void restoredBackupKnowsWhatWasTrueWhenItWasMade() {
        assertThat(town.give(first(), "carla")).contains(204);
        String backup = cluster.database().dump();
        assertThat(town.give(first(), "carla", List.of())).contains(204);
        cluster.second().stop();
        cluster.first().stop();

        cluster.database().empty();
        cluster.database().restore(backup);
        cluster.first().start();

        assertThat(NextVersion.isIn(cluster.database())).isTrue();
        assertThat(town.own(first(), "anna", Truth.ALLOWED).ask()).isEqualTo(Outcome.RIGHT);
        assertThat(town.own(first(), "boris", Truth.DENIED).ask()).isEqualTo(Outcome.RIGHT);
        assertThat(town.own(first(), "carla", Truth.ALLOWED).ask()).isEqualTo(Outcome.RIGHT);
        assertThat(town.give(first(), "carla", List.of())).contains(204);
        assertThat(town.own(first(), "carla", Truth.DENIED).ask()).isEqualTo(Outcome.RIGHT);
    }

    private static void over(String drill, Load load) {
        until(() -> load.right() > ENOUGH);
        load.endAnswered(drill);
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
