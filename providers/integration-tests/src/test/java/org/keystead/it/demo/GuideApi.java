package org.keystead.it.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.keystead.it.server.Await;
import org.keystead.it.server.Ports;

/** The API of a guide, running as the guide says. */
final class GuideApi implements AutoCloseable {

    /** Maven may have to fetch what a guide needs. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port = Ports.free();
    private final Path output;
    private final Process process;

    /**
     * Starts it.
     *
     * @param folder where its files are
     * @param keycloak where it asks
     * @param issuer what tokens call the realm
     */
    GuideApi(Path folder, String command, String keycloak, String issuer) {
        output = folder.resolve("output.log");
        process =
                Checkout.bash(
                        folder,
                        output,
                        "export PORT=%d REALM=%s ISSUER=%s\n%s"
                                .formatted(port, keycloak, issuer, command));
    }

    /** Returns once it answers. */
    GuideApi awaited() {
        Await.until(START_LIMIT, () -> "the guide's API answered: " + output(), this::answers);
        return this;
    }

    /** Its answer to a request with this header, which may be empty. */
    HttpResponse<String> ask(String method, String path, String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, BodyPublishers.noBody())
                        .timeout(Duration.ofSeconds(30));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(output(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that it printed. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("the guide's API ended:\n" + output());
        }
        try {
            ask("GET", "/", "");
            return true;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
