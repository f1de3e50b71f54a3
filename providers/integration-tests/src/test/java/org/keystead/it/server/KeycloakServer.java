package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One running Keycloak of the stock distribution, on ports of its own. */
public final class KeycloakServer implements AutoCloseable {

    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "admin";
    private static final String PORT = "--http-port=";
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final Distribution distribution;
    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final AdminToken adminToken;

    private KeycloakServer(
            Distribution distribution, Process process, Path log, int port, int managementPort) {
        this.distribution = distribution;
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
        this.adminToken = new AdminToken(url());
    }

    /**
     * Starts the distribution with further {@code kc.sh start} arguments and returns when it is
     * ready; the server builds itself first where its build options changed.
     */
    public static KeycloakServer start(Distribution distribution, String... arguments) {
        return start(distribution, Map.of(), arguments);
    }

    public static KeycloakServer start(
            Distribution distribution, Map<String, String> environment, String... arguments) {
        List<String> extra = Arrays.asList(arguments);
        int port = port(extra);
        int managementPort = Ports.free();
        List<String> command = new ArrayList<>(List.of("start"));
        command.addAll(
                List.of(
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--hostname-strict=false",
                        "--health-enabled=true",
                        "--metrics-enabled=true",
                        "--http-management-port=" + managementPort));
        if (!extra.contains(PORT + port)) {
            command.add(PORT + port);
        }
        if (extra.stream().noneMatch(a -> a.startsWith("--cache="))) {
            command.add("--cache=local");
        }
        command.addAll(extra);
        Path log = distribution.home().resolve("console.log");
        Process process = distribution.run(log, environment, command);
        KeycloakServer server =
                new KeycloakServer(distribution, process, log, port, managementPort);
        server.awaitReady();
        return server;
    }

    /** The port among the arguments, else a free one. */
    private static int port(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(PORT))
                .map(argument -> Integer.valueOf(argument.substring(PORT.length())))
                .findFirst()
                .orElseGet(Ports::free);
    }

    public Distribution distribution() {
        return distribution;
    }

    public int port() {
        return port;
    }

    /** The server's address without a trailing slash. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    /** The token of the bootstrap administrator, one for all that ask as that user. */
    AdminToken adminToken() {
        return adminToken;
    }

    /** All that the server printed so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the server prints from now on. */
    public Supplier<String> logFromNow() {
        int from = log().length();
        return () -> log().substring(from);
    }

    /** Stops the process where it stands, as a machine that hangs does; nobody is told. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on as if nothing had been. */
    public void thaw() {
        signal("CONT");
    }

    /** Ends it in the middle of whatever it does, as a machine that loses its power. */
    public void kill() {
        signal("KILL");
        process.onExit().join();
    }

    /** What it counts and measures, as text at its management port. */
    public String metrics() {
        return Api.anonymous(managementUrl()).get("/metrics").expect(200).text();
    }

    /** How long its processors have worked for it, all together. */
    public Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void signal(String name) {
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .forEach(pid -> kill(name, pid));
    }

    private static void kill(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the server as an operator would, and waits until it is gone. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest ready =
                HttpRequest.newBuilder(URI.create(managementUrl() + "/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        Await.until(
                START_LIMIT,
                () -> "Keycloak at " + url() + " became ready; it printed:\n" + log(),
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("Keycloak ended early:\n" + log());
                    }
                    return answers(http, ready);
                });
    }

    private static boolean answers(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
