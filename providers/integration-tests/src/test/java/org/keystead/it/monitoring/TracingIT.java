package org.keystead.it.monitoring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Await;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.TestRealm;
import org.keystead.it.yubikey.KeyLogins;

/** With Keycloak's tracing on, a decision and the check of a YubiKey are spans of their own. */
class TracingIT {

    private static final Queue<String> RECEIVED = new ConcurrentLinkedQueue<>();

    private static HttpServer collector;
    private static KeycloakServer server;

    @BeforeAll
    static void start() throws IOException {
        collector = collector();
        server =
                KeycloakServer.start(
                        Distribution.withPack("tracing"),
                        "--tracing-enabled=true",
                        "--tracing-protocol=http/protobuf",
                        "--tracing-endpoint=http://127.0.0.1:" + collector.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        collector.stop(0);
    }

    @Test
    void aDecisionIsASpan() {
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

        awaitSent("Decisions\\.effective");
    }

    @Test
    void theCheckOfAKeyIsASpanWithItsOutcomeAndWithoutThePasswords() {
        List<String> typed = KeyLogins.acceptedAndUnavailable(server);

        for (String outcome : List.of("accepted", "unavailable")) {
            // four bytes are between a name and its text
            awaitSent("ValidationService\\.verify.*keystead\\.yubikey\\.outcome.{4}" + outcome);
        }
        assertThat(RECEIVED).noneMatch(body -> typed.stream().anyMatch(body::contains));
    }

    private static void awaitSent(String spans) {
        Pattern pattern = Pattern.compile(spans, Pattern.DOTALL);
        Await.until(
                Duration.ofMinutes(1),
                () -> spans + " was sent: " + RECEIVED.size(),
                () -> RECEIVED.stream().anyMatch(body -> pattern.matcher(body).find()));
    }

    /** Takes whatever is sent, and keeps it as it came. */
    private static HttpServer collector() throws IOException {
        HttpServer collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext(
                "/",
                exchange -> {
                    RECEIVED.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        collector.start();
        return collector;
    }
}
