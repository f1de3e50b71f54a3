package org.keystead.it.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.QuickCluster;
import org.keystead.it.server.TestRealm;

/**
 * How long after a change was answered by one node the other still tells what was before, while
 * both answer as many questions as they can to a few others.
 */
class LagBenchmark {

    private static final int CHANGES = Integer.getInteger("keystead.benchmark.changes", 300);
    private static final int ASKERS = Integer.getInteger("keystead.benchmark.askers", 4);

    /** How often the new answer is asked for again, none of which may be the old one. */
    private static final int AGAIN = 20;

    @Test
    void lags() throws Exception {
        try (QuickCluster cluster =
                QuickCluster.start(
                        "--spi-keystead-organization-access--keystead-cached--lifespan=3600")) {
            KeycloakServer first = cluster.first().server();
            KeycloakServer second = cluster.second().server();
            TestRealm realm = TestRealm.create(first);
            realm.preset("section-levels");
            realm.organization("acme", "boris", "clara");
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService pool = Executors.newFixedThreadPool(ASKERS);
            List<CompletableFuture<Long>> askers =
                    IntStream.range(0, ASKERS)
                            .mapToObj(i -> require(i % 2 == 0 ? first : second, realm, "clara"))
                            .map(q -> CompletableFuture.supplyAsync(() -> ask(q, over), pool))
                            .toList();
            long[] micros = measure(realm, require(second, realm, "boris"));
            over.set(true);
            long asked = askers.stream().mapToLong(CompletableFuture::join).sum();
            pool.shutdown();
            System.out.printf(
                    Locale.ROOT,
                    "| changes | meanwhile answered | median (ms) | p99 (ms) | longest (ms) |%n"
                            + "|---|---|---|---|---|%n| %d | %d | %.1f | %.1f | %.1f |%n",
                    micros.length,
                    asked,
                    micros[micros.length / 2] / 1e3,
                    micros[micros.length * 99 / 100] / 1e3,
                    micros[micros.length - 1] / 1e3);
        }
    }

    private static long[] measure(TestRealm realm, Question boris) throws IOException {
        List<Long> micros = new ArrayList<>();
        String grants =
                realm.access("/organizations/acme/members/" + realm.user("boris") + "/grants/");
        try (Line line = new Line(boris.server())) {
            String grant = "";
            for (int i = 0; i < CHANGES; i++) {
                int wanted = grant.isEmpty() ? 204 : 403;
                if (grant.isEmpty()) {
                    grant =
                            realm.grant(
                                    "acme", "boris", Map.of("section", "domains", "level", "read"));
                } else {
                    realm.admin().delete(grants + grant).expect(204);
                    grant = "";
                }
                micros.add(untilTold(line, boris, wanted));
            }
        }
        return micros.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    /** Microseconds until the other node tells it, after which it must tell nothing else. */
    private static long untilTold(Line line, Question question, int wanted) throws IOException {
        long changed = System.nanoTime();
        long asked = changed;
        while (line.ask(question.bytes()).status() != wanted) {
            asked = System.nanoTime();
        }
        for (int i = 0; i < AGAIN; i++) {
            if (line.ask(question.bytes()).status() != wanted) {
                throw new AssertionError("the other node told what was before once more");
            }
        }
        return (asked - changed) / 1000;
    }

    private static Question require(KeycloakServer server, TestRealm realm, String user) {
        String token = realm.login(user, "openid").get("access_token").asText();
        return Question.of(
                "require",
                "",
                URI.create(server.url()),
                "GET",
                realm.path(
                        "/section-permissions/require"
                                + "?organization=acme&section=domains&action=view"),
                Map.of("Authorization", "Bearer " + token),
                "",
                "");
    }

    private static long ask(Question question, AtomicBoolean over) {
        try (Line line = new Line(question.server())) {
            return Stream.generate(() -> reply(line, question)).takeWhile(r -> !over.get()).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line.Reply reply(Line line, Question question) {
        try {
            return line.ask(question.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
