package org.keystead.yubikey.validation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.keystead.demo.yubikey.VirtualKey;
import org.keystead.yubikey.otp.Otp;

/** Settings and passwords of the tests. */
final class Peers {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private Peers() {}

    static Settings settings(Duration budget, URI... servers) {
        return new Settings(
                List.of(servers),
                1,
                ApiKey.of(FakeServer.KEY),
                budget,
                true,
                false,
                OutagePolicy.FAIL);
    }

    static Settings settings(URI... servers) {
        return settings(Duration.ofSeconds(5), servers);
    }

    /** A password that the key has not typed before. */
    static Otp touch() {
        return touch(COUNTER.incrementAndGet(), 1);
    }

    static Otp touch(int counter, int use) {
        return Otp.of(FakeServer.YUBIKEY.type(new VirtualKey.Moment(counter, 77, use, 4711)))
                .orElseThrow();
    }
}
