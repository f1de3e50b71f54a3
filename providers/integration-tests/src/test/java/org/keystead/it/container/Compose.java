package org.keystead.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.Ports;

/**
 * The repository's compose file as its user has it: beside what was built, under a project name and
 * on ports of its own, by the commands of {@code docs/containers.md}.
 */
final class Compose implements AutoCloseable {

    private static final Path REPOSITORY = Path.of(System.getProperty("keystead.repository"));
    private static final String NEEDED =
            "docker-compose.yml Dockerfile .dockerignore containers target/providers target/demo"
                    + " realm-config/demo realm-config/sample-app realm-config/target/keystead.jar";

    private static final Pattern COMMANDS =
            Pattern.compile("<!-- run: ([^>]*) -->\n```sh\n(.*?)\n```", Pattern.DOTALL);

    private final Path folder;
    private final String profile;
    private final Map<String, String> environment = new ConcurrentHashMap<>();

    private Compose(Path folder, String profile) {
        this.folder = folder;
        this.profile = profile;
        environment.put("KEYSTEAD_JAVA_OPTIONS", Distribution.QUICK_JAVA);
        environment.put(
                "COMPOSE_PROJECT_NAME", "keystead-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Nothing is started yet; skips the test where there is no Compose. */
    static Compose in(Path folder, String profile) {
        Assumptions.assumeTrue(program().isPresent(), "Compose is missing on this machine");
        Compose compose = new Compose(folder, profile);
        run(REPOSITORY, Map.of(), "cp -r --parents " + NEEDED + " " + folder).expect(0);
        return compose;
    }

    /** Runs the page's commands with this name. */
    Result documented(String name) {
        String lines =
                COMMANDS.matcher(read(REPOSITORY.resolve("docs/containers.md")))
                        .results()
                        .filter(block -> block.group(1).equals(name))
                        .map(block -> block.group(2))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no commands called " + name));
        return shell(lines);
    }

    /** Runs a sub-command of Compose. */
    Result run(String command) {
        return shell("docker compose --profile " + profile + " " + command);
    }

    /** The port that stands for one of those which the compose file has by default. */
    String port(String variable) {
        return environment.computeIfAbsent(variable, key -> String.valueOf(Ports.free()));
    }

    /** Has an environment variable say something else than the file {@code .env}. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** What a file of the folder {@code secrets} says. */
    String secret(String name) {
        return read(folder.resolve("secrets").resolve(name)).strip();
    }

    /** Takes everything away again, volumes as well. */
    @Override
    public void close() {
        run("down --volumes --timeout 5").expect(0);
    }

    /** Runs lines of shell beside the compose file. */
    Result shell(String lines) {
        return run(folder, environment, lines.replace("docker compose", program().orElseThrow()));
    }

    /** The plugin, or the program that was before it. */
    private static Optional<String> program() {
        return List.of("docker compose", "docker-compose").stream()
                .filter(name -> run(REPOSITORY, Map.of(), name + " version").status() == 0)
                .findFirst();
    }

    private static Result run(Path folder, Map<String, String> environment, String lines) {
        try {
            Path output = Files.createTempFile("keystead-compose", ".out");
            ProcessBuilder shell =
                    new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            shell.environment().putAll(environment);
            int status = shell.start().waitFor();
            Result result = new Result(lines, status, Files.readString(output));
            Files.delete(output);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How some lines of shell ended, and what they printed. */
    record Result(String lines, int status, String output) {

        Result expect(int expected) {
            if (status != expected) {
                throw new AssertionError(lines + "\nended with " + status + ":\n" + output);
            }
            return this;
        }
    }
}
