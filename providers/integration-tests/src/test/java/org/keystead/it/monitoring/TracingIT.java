package org.keystead.it.monitoring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Await;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.TestRealm;

/** With Keycloak's tracing on, a decision is a span of its own. */
class TracingIT {

    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    @Test
    void aDecisionIsASpan() throws IOException {
        HttpServer collector = collector();
        try (KeycloakServer server =
                KeycloakServer.start(
                        Distribution.withPack("tracing"),
                        "--tracing-enabled=true",
                        "--tracing-protocol=http/protobuf",
                        "--tracing-endpoint=http://127.0.0.1:"
                                + collector.getAddress().getPort())) {
            TestRealm realm = TestRealm.create(server);
            realm.preset("section-levels");
            realm.organization("acme", "anna");
            realm.grant("acme", "anna", Map.of("section", "domains", "level", "read"));
            realm.as("anna")
                    .get(
                            realm.path(
                                    "/section-permissions/require?organization=acme"
                                            + "&section=domains&action=view"))
                    .expect(204);

            Await.until(
                    Duration.ofMinutes(1),
                    () -> "the decision's span was sent: " + received.size(),
                    () -> received.stream().anyMatch(body -> body.contains("Decisions.effective")));
        } finally {
            collector.stop(0);
        }
    }

    /** Takes whatever is sent, and keeps it as it came. */
    private HttpServer collector() throws IOException {
        HttpServer collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext(
                "/",
                exchange -> {
                    received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        collector.start();
        return collector;
    }
}
