package org.keystead.yubikey.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.FakeServer.Behaviour;

/** What each answer of a server means. */
class VerifierTest extends TwoServers {

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
}
