package org.keystead.yubikey.validation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.keystead.demo.yubikey.ValidationServer;
import org.keystead.demo.yubikey.VirtualKey;

/** A validation server on this machine that can be told to misbehave. */
final class FakeServer implements AutoCloseable {

    static final String KEY = "mG5be6ZJU1qBGz24yPh/ESM3UdU=";
    static final byte[] SECRET = Base64.getDecoder().decode(KEY);
    static final String PUBLIC_ID = "vvccccccccbd";
    static final VirtualKey YUBIKEY =
            new VirtualKey(PUBLIC_ID, "010203040506", "000102030405060708090a0b0c0d0e0f");

    private final ValidationServer honest =
            new ValidationServer(Map.of("1", SECRET), List.of(YUBIKEY));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Map<String, String>> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer http;
    private volatile Behaviour behaviour = Behaviour.honest();

    interface Behaviour {
        void answer(HttpExchange exchange, SortedMap<String, String> honest) throws IOException;

        static Behaviour honest() {
            return lies(answer -> answer);
        }

        /** Changes the answer after it was signed. */
        static Behaviour lies(java.util.function.UnaryOperator<SortedMap<String, String>> lie) {
            return (exchange, answer) -> text(exchange, ValidationServer.body(lie.apply(answer)));
        }

        /** Changes the answer and signs it again. */
        static Behaviour signed(String field, String value) {
            return lies(
                    answer -> {
                        answer.put(field, value);
                        answer.remove("h");
                        answer.put("h", ValidationServer.sign(answer, SECRET));
                        return answer;
                    });
        }

        static void text(HttpExchange exchange, String text) throws IOException {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    FakeServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/wsapi/2.0/verify", this::handle);
        http.start();
    }

    void behave(Behaviour changed) {
        behaviour = changed;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/wsapi/2.0/verify");
    }

    /** The query parameters of every request so far. */
    List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            asked.add(query);
            behaviour.answer(exchange, honest.answer(query));
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
