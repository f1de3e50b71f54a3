package org.keystead.it.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.KeycloakServer;

/**
 * {@code ./run} in a copy of this repository that holds nothing built, as on a fresh machine. All
 * tests share one copy, which may be stopped and started again.
 */
final class Demo {

    private static final Duration START_LIMIT = Duration.ofMinutes(15);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static Demo shared;

    private final Path repository;
    private Process process;
    private Path output;
    private int port;

    private Demo(Path repository) {
        this.repository = repository;
    }

    /** The demo, running. */
    static synchronized Demo running() {
        if (shared == null) {
            shared = new Demo(Checkout.fresh("demo"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shared.stop("TERM")));
        }
        if (shared.process == null) {
            shared.start();
        }
        return shared;
    }

    /** Ends the script as a person or a service manager does; answers all that it had started. */
    List<ProcessHandle> stop(String signal) {
        if (process == null) {
            return List.of();
        }
        List<ProcessHandle> started = process.descendants().toList();
        send(signal, process.pid());
        Await.until(STOP_LIMIT, () -> "./run ended at " + signal, () -> !process.isAlive());
        process = null;
        return started;
    }

    /** The copy that it runs in. */
    Path repository() {
        return repository;
    }

    String keycloak() {
        return "http://localhost:" + port;
    }

    String application() {
        return "http://localhost:" + (port + 1) + "/";
    }

    String mail() {
        return "http://localhost:" + (port + 2) + "/";
    }

    /** All that the script printed since it was last started. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api admin() {
        return Api.admin(keycloak());
    }

    private void start() {
        port = freePorts();
        output = repository.resolve("output-" + port + ".log");
        process =
                Checkout.bash(
                        repository,
                        output,
                        "exec ./run --http-port="
                                + port
                                + " --http-management-port="
                                + KeycloakServer.freePort());
        Process started = process;
        Await.until(
                START_LIMIT,
                () -> "./run was ready; it printed:\n" + output(),
                () -> output().contains("Ctrl-C ends everything.") || ended(started));
    }

    private boolean ended(Process started) {
        if (!started.isAlive()) {
            throw new AssertionError("./run ended by itself:\n" + output());
        }
        return false;
    }

    /** The first of five ports in a row that were free a moment ago. */
    private static int freePorts() {
        return Stream.generate(KeycloakServer::freePort)
                .filter(first -> first < 65_000 && Checkout.allFree(first, first + 4))
                .findFirst()
                .orElseThrow();
    }

    private static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
