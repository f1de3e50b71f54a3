package org.keystead.it.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.Ports;

/**
 * {@code ./run} in a copy of this repository that holds nothing built, as on a fresh machine. All
 * tests share one copy, which may be stopped and started again.
 */
final class Demo {

    private static final Duration START_LIMIT = Duration.ofMinutes(15);

    /** The script gives what it started a minute before it ends it by force. */
    private static final Duration STOP_LIMIT = Duration.ofMinutes(5);

    /** From the one that is asked for: what {@code ./run} and its helpers listen on. */
    static final int PORTS = 6;

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
        if (shared.process == null || !shared.process.isAlive()) {
            shared.start();
        }
        return shared;
    }

    /** The demo, not running, with everything built that a start needs. */
    static synchronized Demo stopped() {
        Demo demo = shared == null ? running() : shared;
        demo.stop("TERM");
        return demo;
    }

    /** Ends the script as a person or a service manager does; answers all that it had started. */
    List<ProcessHandle> stop(String signal) {
        if (process == null) {
            return List.of();
        }
        List<ProcessHandle> started = process.descendants().toList();
        send(signal, process.pid());
        awaitEnd();
        return started;
    }

    /** Starts the script again and ends that helper as soon as it is there; answers the status. */
    int startAndEnd(String helper) {
        launch();
        Await.until(
                START_LIMIT,
                () -> helper + " was started; ./run printed:\n" + output(),
                () -> ended(process) || destroy(helper));
        return awaitEnd();
    }

    private boolean destroy(String helper) {
        return process.descendants()
                .filter(started -> started.info().commandLine().orElse("").contains(helper))
                .findFirst()
                .map(ProcessHandle::destroy)
                .orElse(false);
    }

    private int awaitEnd() {
        Process ending = process;
        Await.until(
                STOP_LIMIT, () -> "./run ended; it printed:\n" + output(), () -> !ending.isAlive());
        process = null;
        return ending.exitValue();
    }

    /** The copy that it runs in. */
    Path repository() {
        return repository;
    }

    String keycloak() {
        return "http://localhost:" + port;
    }

    String management() {
        return "http://localhost:" + (port + 5);
    }

    String application() {
        return "http://localhost:" + (port + 1) + "/";
    }

    String mail() {
        return "http://localhost:" + (port + 2) + "/";
    }

    /** This text with the addresses of a start without arguments replaced by its own. */
    String at(String text) {
        return Pattern.compile("http://localhost:80(8\\d)")
                .matcher(text)
                .replaceAll(
                        address ->
                                "http://localhost:"
                                        + (port + Integer.parseInt(address.group(1)) - 80));
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
        launch();
        Process started = process;
        Await.until(
                START_LIMIT,
                () -> "./run was ready; it printed:\n" + output(),
                () -> output().contains("Ctrl-C ends everything.") || ended(started));
    }

    private void launch() {
        port = Ports.free(PORTS);
        output = repository.resolve("output-" + port + ".log");
        process = Checkout.bash(repository, output, "exec ./run --http-port=" + port);
    }

    private boolean ended(Process started) {
        if (!started.isAlive()) {
            throw new AssertionError("./run ended by itself:\n" + output());
        }
        return false;
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
