package org.keystead.yubikey.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private static final URI SERVER = URI.create("https://otp.example.org/verify");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final CircuitBreaker board = new CircuitBreaker(now::get);

    @Test
    void leavesAFailedServerAloneForAWhile() {
        board.failed(SERVER);

        assertThat(board.mayAsk(SERVER)).isFalse();
        now.set(Instant.EPOCH.plus(CircuitBreaker.PAUSE).minusMillis(1));
        assertThat(board.mayAsk(SERVER)).isFalse();
    }

    @Test
    void letsOneRequestTryAfterThePause() {
        board.failed(SERVER);
        now.set(Instant.EPOCH.plus(CircuitBreaker.PAUSE));

        assertThat(board.mayAsk(SERVER)).isTrue();
        assertThat(board.mayAsk(SERVER)).isFalse();
        assertThat(board.failing()).containsKey(SERVER);
    }

    @Test
    void forgetsAServerThatNobodyAsksAnyMore() {
        board.failed(SERVER);
        Instant end = Instant.EPOCH.plus(CircuitBreaker.PAUSE).plus(CircuitBreaker.MEMORY);
        now.set(end);
        assertThat(board.failing()).containsKey(SERVER);

        now.set(end.plusMillis(1));
        assertThat(board.failing()).isEmpty();
    }

    @Test
    void forgetsAServerThatAnswers() {
        board.failed(SERVER);
        board.answered(SERVER);

        assertThat(board.mayAsk(SERVER)).isTrue();
        assertThat(board.mayAsk(SERVER)).isTrue();
        assertThat(board.failing()).isEmpty();
    }
}
