package org.keystead.it.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keystead.it.apikey.ExchangedKeys;
import org.keystead.it.server.Api;
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

    private static final Map<String, String> READ = Map.of("section", "domains", "level", "read");

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
            long[] grants = grants(realm, second);
            long[] keys = keys(realm, second);
            over.set(true);
            long asked = askers.stream().mapToLong(CompletableFuture::join).sum();
            pool.shutdown();
            System.out.println("| changes | median (ms) | p99 (ms) | longest (ms) |");
            System.out.println("|---|---|---|---|");
            print("of grants", grants);
            print("of what an API key is for", keys);
            System.out.println(asked + " questions of others were answered meanwhile.");
        }
    }

    private static void print(String changes, long[] micros) {
        System.out.printf(
                Locale.ROOT,
                "| %d %s | %.1f | %.1f | %.1f |%n",
                micros.length,
                changes,
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                micros[micros.length - 1] / 1e3);
    }

    private static long[] grants(TestRealm realm, KeycloakServer other) throws IOException {
        String path =
                realm.access("/organizations/acme/members/" + realm.user("boris") + "/grants/");
        AtomicReference<String> grant = new AtomicReference<>();
        return measure(
                require(other, realm, "boris"),
                allowed -> {
                    if (allowed) {
                        grant.set(realm.grant("acme", "boris", READ));
                    } else {
                        realm.admin().delete(path + grant.get()).expect(204);
                    }
                });
    }

    private static long[] keys(TestRealm realm, KeycloakServer other) throws IOException {
        realm.grant("acme", "boris", READ);
        Api boris = realm.as("boris");
        String keys = realm.path("/organization-access/me/api-keys");
        JsonNode made =
                boris.post(keys, Map.of("name", "deploy", "organization", "acme"))
                        .expect(201)
                        .body();
        String path = keys + "/" + made.get("id").asText();
        String token = ExchangedKeys.of(realm).token(made.get("secret").asText());
        return measure(
                question(other, realm, token),
                allowed ->
                        boris.put(
                                        path,
                                        Map.of(
                                                "name",
                                                "deploy",
                                                "permissions",
                                                allowed ? List.of(READ) : List.of()))
                                .expect(200));
    }

    /** Allows and refuses in turn, and looks each time for how long the other node does not. */
    private static long[] measure(Question question, Consumer<Boolean> change) throws IOException {
        List<Long> micros = new ArrayList<>();
        try (Line line = new Line(question.server())) {
            for (int i = 0; i < CHANGES; i++) {
                boolean allowed = i % 2 == 0;
                change.accept(allowed);
                micros.add(untilTold(line, question, allowed ? 204 : 403));
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
        return question(server, realm, realm.login(user, "openid").get("access_token").asText());
    }

    private static Question question(KeycloakServer server, TestRealm realm, String token) {
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
