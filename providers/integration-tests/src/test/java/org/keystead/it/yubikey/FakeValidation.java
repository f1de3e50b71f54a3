package org.keystead.it.yubikey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.keystead.demo.yubikey.ValidationServer;

/** A validation server in this process, which can fall silent or break. */
final class FakeValidation implements AutoCloseable {

    enum Mood {
        HONEST,
        SILENT,
        BROKEN
    }

    private static final byte[] SECRET = "a secret of twenty-f".getBytes(StandardCharsets.US_ASCII);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ValidationServer server;
    private final HttpServer http;
    private volatile Mood mood = Mood.HONEST;

    FakeValidation(SoftKey... keys) {
        server =
                new ValidationServer(
                        Map.of("1", SECRET), Arrays.stream(keys).map(SoftKey::virtual).toList());
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/verify", this::handle);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/verify";
    }

    static String secretKey() {
        return Base64.getEncoder().encodeToString(SECRET);
    }

    void feel(Mood changed) {
        mood = changed;
    }

    /** The one-time passwords it was asked about. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        end.countDown();
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = new TreeMap<>();
            for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
            asked.add(query.get("otp"));
            switch (mood) {
                case HONEST -> {
                    byte[] body =
                            ValidationServer.body(server.answer(query))
                                    .getBytes(StandardCharsets.US_ASCII);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
                case BROKEN -> exchange.sendResponseHeaders(500, -1);
                case SILENT -> end.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
