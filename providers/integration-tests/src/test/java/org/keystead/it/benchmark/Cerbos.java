package org.keystead.it.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.keystead.it.server.Await;
import org.keystead.it.server.Ports;

/**
 * Cerbos' decision point with the rules of the preset {@code section-levels} for one section, as
 * its registry has it; it checks no token.
 */
final class Cerbos implements AutoCloseable {

    private static final String PACKAGE = "@cerbos/cerbos-linux-x64";

    /** The most that one request may have as it is installed. */
    private static final int BATCH = 50;

    private static final String RULES =
            """
            apiVersion: api.cerbos.dev/v1
            resourcePolicy:
              version: default
              resource: domains
              rules:
                - actions: [view, view-secrets]
                  effect: EFFECT_ALLOW
                  roles: [domains-read]
                - actions: [view, view-secrets, create, update, delete]
                  effect: EFFECT_ALLOW
                  roles: [domains-manage, account-owner]
            """;

    private final Process process;
    private final URI server;

    private Cerbos(Process process, URI server) {
        this.process = process;
        this.server = server;
    }

    /** Starts it; none where it cannot be installed. */
    static Optional<Cerbos> start(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("policies"));
        Files.writeString(folder.resolve("policies/domains.yaml"), RULES);
        Process install =
                run(folder, "npm", "install", "--no-save", "--no-audit", "--no-fund", PACKAGE);
        if (!install.waitFor(5, TimeUnit.MINUTES) || install.exitValue() != 0) {
            install.destroyForcibly();
            System.out.println("without Cerbos, which could not be installed: see " + folder);
            return Optional.empty();
        }
        int port = Ports.free();
        Process process =
                run(
                        folder,
                        folder.resolve("node_modules/" + PACKAGE + "/cerbos-linux-x64").toString(),
                        "server",
                        "--log-level=error",
                        "--set=server.httpListenAddr=127.0.0.1:" + port,
                        "--set=server.grpcListenAddr=127.0.0.1:" + Ports.free(),
                        "--set=storage.driver=disk",
                        "--set=storage.disk.directory=" + folder.resolve("policies"),
                        "--set=telemetry.disabled=true");
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Cerbos cerbos = new Cerbos(process, URI.create("http://127.0.0.1:" + port));
        Question first = cerbos.questions().get(0);
        Await.until(
                Duration.ofMinutes(1),
                () -> "Cerbos answered; see " + folder,
                () -> answers(first));
        return Optional.of(cerbos);
    }

    private static boolean answers(Question question) {
        try (Line line = new Line(question.server())) {
            question.check(line.ask(question.bytes()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** One decision, and as many as it takes at once. */
    List<Question> questions() {
        return List.of(ask("Cerbos, one", 1), ask("Cerbos, " + BATCH + " at once", BATCH));
    }

    private Question ask(String name, int many) {
        String resource =
                "{\"actions\":[\"view\"],\"resource\":{\"kind\":\"domains\",\"id\":\"acme\"}}";
        String body =
                "{\"principal\":{\"id\":\"boris\",\"roles\":[\"domains-read\"]},\"resources\":["
                        + String.join(",", Collections.nCopies(many, resource))
                        + "]}";
        return Question.of(
                        name,
                        "",
                        server,
                        "POST",
                        "/api/check/resources",
                        Map.of("Content-Type", "application/json"),
                        body,
                        "EFFECT_ALLOW")
                .deciding(many);
    }

    private static Process run(Path folder, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("log.txt").toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
