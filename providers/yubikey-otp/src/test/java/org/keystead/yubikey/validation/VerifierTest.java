package org.keystead.yubikey.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.IntStream;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.FakeServer.Behaviour;

class VerifierTest {

    private final FakeServer server = new FakeServer();
    private final FakeServer second = new FakeServer();
    private final ServerBoard board = new ServerBoard(InstantSource.system());
    private final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(1);
    private final CloseableHttpClient client =
            HttpClients.custom().setMaxConnTotal(100).setMaxConnPerRoute(100).build();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() throws Exception {
        end.countDown();
        server.close();
        second.close();
        alarm.shutdownNow();
        client.close();
    }

    @Test
    void acceptsAFreshPasswordAndSaysWhereTheKeyStands() {
        Verification verification = verify(Peers.touch(4000, 3), server.url());

        assertThat(verification.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(verification.counters()).contains(new Counters(4000, 3));
    }

    @Test
    void asksForNoCountersWhereTheServerCannotSignThem() {
        Settings plain =
                new Settings(
                        List.of(server.url()),
                        1,
                        ApiKey.of(FakeServer.KEY),
                        Duration.ofSeconds(5),
                        false,
                        false,
                        OutagePolicy.FAIL);

        Verification verification = new Verifier(plain, client, alarm, board).verify(Peers.touch());

        assertThat(verification.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(verification.counters()).isEmpty();
        assertThat(server.asked()).allSatisfy(q -> assertThat(q).doesNotContainKey("timestamp"));
    }

    @Test
    void refusesAReplay() {
        Otp otp = Peers.touch();
        verify(otp, server.url());

        assertThat(verify(otp, server.url()).verdict()).isEqualTo(Verdict.REPLAYED);
    }

    @ParameterizedTest
    @CsvSource({
        "OK,ACCEPTED",
        "BAD_OTP,REFUSED",
        "REPLAYED_OTP,REPLAYED",
        "DELAYED_OTP,REPLAYED",
        "REPLAYED_REQUEST,LOST_ANSWER",
        "BAD_SIGNATURE,MISCONFIGURED",
        "MISSING_PARAMETER,MISCONFIGURED",
        "NO_SUCH_CLIENT,MISCONFIGURED",
        "OPERATION_NOT_ALLOWED,MISCONFIGURED",
        "BACKEND_ERROR,UNAVAILABLE",
        "NOT_ENOUGH_ANSWERS,UNAVAILABLE",
        "A_NEW_ONE,UNTRUSTED"
    })
    void eachStatusHasItsMeaning(String status, Verdict verdict) {
        server.behave(Behaviour.signed("status", status));

        assertThat(verify(Peers.touch(), server.url()).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp", "nonce"})
    void refusesAnAnswerToAnotherQuestion(String field) {
        server.behave(Behaviour.signed(field, "cccccccfhcbelrhifnjrrddcgrburluurftrgfdrdifj"));

        assertThat(verify(Peers.touch(), server.url()).verdict()).isEqualTo(Verdict.UNTRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp", "nonce"})
    void refusesAnAnswerThatDoesNotSayToWhichQuestion(String field) {
        server.behave(
                Behaviour.lies(
                        answer -> {
                            answer.remove(field);
                            answer.remove("h");
                            answer.put(
                                    "h",
                                    org.keystead.demo.yubikey.ValidationServer.sign(
                                            answer, FakeServer.SECRET));
                            return answer;
                        }));

        assertThat(verify(Peers.touch(), server.url()).verdict()).isEqualTo(Verdict.UNTRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "garbage"})
    void refusesAWrongOrEmptySignature(String signature) {
        server.behave(
                Behaviour.lies(
                        answer -> {
                            answer.put("h", signature);
                            return answer;
                        }));

        assertThat(verify(Peers.touch(), server.url()).verdict()).isEqualTo(Verdict.UNTRUSTED);
    }

    @Test
    void refusesAnUnsignedAnswer() {
        server.behave(
                Behaviour.lies(
                        answer -> {
                            answer.remove("h");
                            return answer;
                        }));

        assertThat(verify(Peers.touch(), server.url()).verdict()).isEqualTo(Verdict.UNTRUSTED);
    }

    @Test
    void aRefusalOfUsCountsAsMisconfiguredThoughNobodyCanSignIt() {
        server.behave(
                (exchange, answer) -> Behaviour.text(exchange, "status=NO_SUCH_CLIENT\r\nh= \r\n"));

        assertThat(verify(Peers.touch(), server.url()).verdict()).isEqualTo(Verdict.MISCONFIGURED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>OK</html>", "status=", "status=OK", "=\n==\nstatus"})
    void refusesGarbage(String body) {
        server.behave((exchange, answer) -> Behaviour.text(exchange, body));

        assertThat(verify(Peers.touch(), server.url()).verdict()).isEqualTo(Verdict.UNTRUSTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 404, 500, 503})
    void anotherStatusIsAnOutageAndARedirectLeadsNowhere(int status) {
        server.behave(
                (exchange, answer) -> {
                    exchange.getResponseHeaders().set("Location", second.url().toString());
                    exchange.sendResponseHeaders(status, -1);
                });

        assertThat(verify(Peers.touch(), server.url()).verdict()).isEqualTo(Verdict.UNAVAILABLE);
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void stopsReadingAHugeAnswer() {
        server.behave((exchange, answer) -> Behaviour.text(exchange, "x=y\r\n".repeat(1_000_000)));

        assertThat(verify(Peers.touch(), server.url()).verdict()).isEqualTo(Verdict.UNAVAILABLE);
    }

    @Test
    void givesUpOnASilentServerAndLeavesNoThreadBehind() throws Exception {
        server.behave((exchange, answer) -> await());

        Verification verification =
                new Verifier(
                                Peers.settings(Duration.ofMillis(500), server.url()),
                                client,
                                alarm,
                                board)
                        .verify(Peers.touch());

        assertThat(verification.verdict()).isEqualTo(Verdict.UNAVAILABLE);
        // its one thread is free again
        assertThat(alarm.submit(() -> "free").get()).isEqualTo("free");
        assertThat(alarm.getPoolSize()).isOne();
        assertThat(alarm.getQueue()).isEmpty();
    }

    @Test
    void givesUpOnAServerThatDripsItsAnswer() {
        server.behave(
                (exchange, answer) -> {
                    exchange.sendResponseHeaders(200, 0);
                    while (end.getCount() > 0) {
                        exchange.getResponseBody().write('x');
                        exchange.getResponseBody().flush();
                        pause();
                    }
                });

        Verification verification =
                new Verifier(
                                Peers.settings(Duration.ofMillis(500), server.url()),
                                client,
                                alarm,
                                board)
                        .verify(Peers.touch());

        assertThat(verification.verdict()).isEqualTo(Verdict.UNAVAILABLE);
    }

    @Test
    void asksTheNextServerTheSameQuestion() {
        server.behave((exchange, answer) -> exchange.sendResponseHeaders(500, -1));

        assertThat(verify(Peers.touch(), server.url(), second.url()).verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(second.asked()).isEqualTo(server.asked()).hasSize(1);
    }

    @Test
    void aReplayAfterALostAnswerIsNobodysFault() {
        Otp otp = Peers.touch();
        verify(otp, second.url());
        server.behave((exchange, answer) -> exchange.sendResponseHeaders(500, -1));

        Verdict verdict = verify(otp, server.url(), second.url()).verdict();

        assertThat(verdict).isEqualTo(Verdict.LOST_ANSWER);
        assertThat(verdict.isFailureOfUser()).isFalse();
    }

    @Test
    void asksAtMostTwoServers() {
        server.behave((exchange, answer) -> exchange.sendResponseHeaders(500, -1));
        second.behave((exchange, answer) -> exchange.sendResponseHeaders(500, -1));

        try (FakeServer third = new FakeServer()) {
            assertThat(verify(Peers.touch(), server.url(), second.url(), third.url()).verdict())
                    .isEqualTo(Verdict.UNAVAILABLE);
            assertThat(third.asked()).isEmpty();
        }
    }

    @Test
    void aDeadServerIsAskedOnceAndNotOnceALogin() {
        server.behave((exchange, answer) -> exchange.sendResponseHeaders(500, -1));

        for (int login = 0; login < 5; login++) {
            verify(Peers.touch(), server.url(), second.url());
        }

        assertThat(server.asked()).hasSize(1);
        assertThat(second.asked()).hasSize(5);
        assertThat(board.failing()).containsOnlyKeys(server.url());
    }

    @Test
    void fiftyInParallelAllGetTheirOwnAnswer() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(50);
        Verifier shared = new Verifier(Peers.settings(server.url()), client, alarm, board);
        server.behave(Behaviour.signed("status", "OK"));
        List<Callable<Verdict>> logins =
                IntStream.range(0, 50)
                        .<Callable<Verdict>>mapToObj(
                                i -> {
                                    Otp otp = Peers.touch();
                                    return () -> shared.verify(otp).verdict();
                                })
                        .toList();
        try {
            for (Future<Verdict> login : pool.invokeAll(logins)) {
                assertThat(login.get()).isEqualTo(Verdict.ACCEPTED);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(server.asked().stream().map(q -> q.get("nonce")).distinct()).hasSize(50);
    }

    @Test
    void onlyAcceptedLetsAnyoneIn() {
        Map<Verdict, Boolean> outages =
                Map.of(
                        Verdict.UNAVAILABLE, true,
                        Verdict.MISCONFIGURED, true,
                        Verdict.UNTRUSTED, true,
                        Verdict.REFUSED, false,
                        Verdict.REPLAYED, false,
                        Verdict.UNKNOWN_KEY, false);
        outages.forEach(
                (verdict, outage) -> {
                    assertThat(verdict.isOutage()).isEqualTo(outage);
                    assertThat(verdict.isFailureOfUser()).isEqualTo(!outage);
                });
    }

    private Verification verify(Otp otp, URI... servers) {
        return new Verifier(Peers.settings(servers), client, alarm, board).verify(otp);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() {
        try {
            boolean over = end.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
            assertThat(over || end.getCount() > 0).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
