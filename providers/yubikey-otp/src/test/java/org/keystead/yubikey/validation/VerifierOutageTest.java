package org.keystead.yubikey.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keystead.yubikey.otp.Otp;
import org.keystead.yubikey.validation.FakeServer.Behaviour;

/** Servers that fail, drip, stay silent or say nothing of use. */
class VerifierOutageTest extends TwoServers {

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

        assertThat(verdictWithinHalfASecond()).isEqualTo(Verdict.UNAVAILABLE);
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

        assertThat(verdictWithinHalfASecond()).isEqualTo(Verdict.UNAVAILABLE);
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

    private Verdict verdictWithinHalfASecond() {
        return new Verifier(
                        Peers.settings(Duration.ofMillis(500), server.url()), client, alarm, board)
                .verify(Peers.touch())
                .verdict();
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
