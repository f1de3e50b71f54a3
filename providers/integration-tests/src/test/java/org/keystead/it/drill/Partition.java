package org.keystead.it.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.keystead.it.drill.Question.Outcome;
import org.keystead.it.drill.Question.Truth;
import org.keystead.it.server.Await;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.QuickCluster;

/** Two nodes that lose each other and find each other again, and what each side says meanwhile. */
record Partition(Town town, QuickCluster cluster) {

    /** Keystead's own, since no option of the nodes sets another. */
    private static final Duration LIFESPAN = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    void beginAndHeal() {
        KeycloakServer first = cluster.first().server();
        KeycloakServer second = cluster.second().server();
        assertThat(town.give(first, "carla")).contains(204);
        assertThat(town.give(second, "dora")).contains(204);
        assertThat(town.give(second, "emil")).contains(204);
        assertThat(town.give(second, "frida")).contains(204);

        untilBothSay("of the cluster, ", cluster::part);
        List<CompletableFuture<Duration>> taken =
                List.of(
                        lost("carla", second, () -> take(first, "carla")),
                        lost("dora", first, () -> take(second, "dora")),
                        lost("emil", first, () -> town.remove(second, "emil")));
        assertOutcome(first, "frida", Truth.ALLOWED);
        town.disable(second, "frida");
        for (CompletableFuture<Duration> one : taken) {
            Duration wrong = one.join();
            assertThat(wrong).isPositive().isLessThanOrEqualTo(LIFESPAN);
            DrillReport.print(
                    "partition",
                    "what one side took away counted on the other for " + wrong.toMillis() + " ms");
        }

        // that she may log in is Keycloak's to know, which has no lifespan
        DrillReport.print(
                "partition",
                "whom one side disabled is, a lifespan later, on the other "
                        + town.own(first, "frida", Truth.DENIED).ask());

        // what each side remembers is otherwise by now
        assertThat(town.give(first, "carla")).contains(204);
        assertThat(town.give(second, "dora")).contains(204);
        assertOutcome(second, "carla", Truth.DENIED);
        assertOutcome(first, "dora", Truth.DENIED);
        long mended = System.nanoTime();
        untilBothSay("the cluster has merged", cluster::reunite);
        DrillReport.print(
                "partition",
                "healed in " + Duration.ofNanos(System.nanoTime() - mended).toMillis() + " ms");
        Stream.of(first, second)
                .forEach(
                        node -> {
                            assertOutcome(node, "carla", Truth.ALLOWED);
                            assertOutcome(node, "dora", Truth.ALLOWED);
                            assertOutcome(node, "emil", Truth.DENIED);
                        });
        Question frida = town.own(first, "frida", Truth.DENIED);
        Await.until(
                PATIENCE,
                () -> "Keycloak forgot that frida was enabled",
                () -> frida.ask() != Outcome.WRONGLY_ALLOWED);
        town.assertHeard(first, second);
        town.assertHeard(second, first);
        take(first, "dora");
    }

    /** For how long a right counts at one node that the other has taken away. */
    private CompletableFuture<Duration> lost(String user, KeycloakServer asked, Runnable takeAway) {
        assertOutcome(asked, user, Truth.ALLOWED);
        return CompletableFuture.supplyAsync(
                () -> {
                    takeAway.run();
                    long start = System.nanoTime();
                    long[] lastWrong = {start};
                    Question question = town.own(asked, user, Truth.DENIED);
                    Await.until(
                            PATIENCE,
                            () -> user + " lost what was taken away: " + asked.log(),
                            () -> {
                                long now = System.nanoTime();
                                Outcome outcome = question.ask();
                                if (outcome == Outcome.WRONGLY_ALLOWED) {
                                    lastWrong[0] = now;
                                }
                                return outcome == Outcome.RIGHT;
                            });
                    return Duration.ofNanos(lastWrong[0] - start);
                });
    }

    private void take(KeycloakServer node, String user) {
        assertThat(town.give(node, user, List.of())).contains(204);
    }

    private void assertOutcome(KeycloakServer node, String user, Truth truth) {
        assertThat(town.own(node, user, truth).ask()).as(user).isEqualTo(Outcome.RIGHT);
    }

    /** Does that, and waits for what both nodes print of it. */
    private void untilBothSay(String text, Runnable cause) {
        List<KeycloakServer> nodes = List.of(cluster.first().server(), cluster.second().server());
        List<Supplier<String>> logs = nodes.stream().map(KeycloakServer::logFromNow).toList();
        cause.run();
        for (Supplier<String> log : logs) {
            Await.until(
                    PATIENCE,
                    () -> text + " was told: " + log.get(),
                    () -> log.get().contains("Forgot who may do what: " + text));
        }
    }
}
