package org.keystead.yubikey.validation;

import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.keystead.yubikey.otp.Otp;

/** A verifier with two servers to ask, on loopback. */
abstract class TwoServers {

    final FakeServer server = new FakeServer();
    final FakeServer second = new FakeServer();
    final CircuitBreaker board = new CircuitBreaker(InstantSource.system());
    final ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(1);
    final CloseableHttpClient client =
            HttpClients.custom().setMaxConnTotal(100).setMaxConnPerRoute(100).build();
    final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() throws Exception {
        end.countDown();
        server.close();
        second.close();
        alarm.shutdownNow();
        client.close();
    }

    Verification verify(Otp otp, URI... servers) {
        return new Verifier(Peers.settings(servers), client, alarm, board).verify(otp);
    }
}
