package org.keystead.it.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between an API and Keycloak, so that a test sees what is asked and may cut the line. */
final class Relay implements AutoCloseable {

    /** What it does with a request instead of handing it on. */
    private interface Fault {

        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** What Keycloak was asked. */
    record Asked(String address, int status) {}

    private static final List<String> PASSED_ON =
            List.of("Authorization", "Content-Type", "If-None-Match");
    private static final List<String> HANDED_BACK =
            List.of("Content-Type", "ETag", "WWW-Authenticate");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Set<String> addresses = ConcurrentHashMap.newKeySet();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final String target;
    private final HttpServer server;
    private volatile Fault fault = this::handOn;

    Relay(String target) {
        this.target = target;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** All that came since the last call. */
    List<Asked> takeAsked() {
        List<Asked> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    /** All addresses that were ever asked for. */
    Set<String> addressesAsked() {
        return addresses;
    }

    /** Answers everything so from now on, with an address to be sent on to. */
    void answer(int status, String text) {
        byte[] body = status == 304 ? new byte[0] : text.getBytes(UTF_8);
        fault =
                exchange -> {
                    exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
                    send(exchange, status, body);
                };
    }

    /** Takes requests and never answers. */
    void silence() {
        fault = exchange -> closed.await();
    }

    void recover() {
        fault = this::handOn;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            addresses.add(exchange.getRequestURI().toString());
            fault.answer(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOn(HttpExchange exchange) throws IOException, InterruptedException {
        String address = exchange.getRequestURI().toString();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(target + address))
                        .method(
                                exchange.getRequestMethod(),
                                BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        for (String header : PASSED_ON) {
            for (String value : exchange.getRequestHeaders().getOrDefault(header, List.of())) {
                request.header(header, value);
            }
        }
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        asked.add(new Asked(address, answer.statusCode()));
        for (String header : HANDED_BACK) {
            answer.headers()
                    .firstValue(header)
                    .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
        }
        send(exchange, answer.statusCode(), answer.body());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
