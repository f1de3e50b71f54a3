package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code realm-config/keystead} as its user does. */
public final class RealmCommand {

    private RealmCommand() {}

    /** What the command printed, and its exit status. */
    public record Result(int status, String output) {

        public Result expect(int expected) {
            if (status != expected) {
                throw new AssertionError(
                        "expected status " + expected + ", got " + status + ": " + output);
            }
            return this;
        }
    }

    /** Runs it as the server's administrator: the sub-command, then its further arguments. */
    public static Result run(KeycloakServer server, String realm, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(
                Path.of(Distribution.property("keystead.repository"), "realm-config/keystead")
                        .toString());
        command.add(arguments[0]);
        command.addAll(List.of("--server", server.url(), "--realm", realm));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KEYSTEAD_ADMIN_USER", KeycloakServer.ADMIN);
        builder.environment().put("KEYSTEAD_ADMIN_PASSWORD", KeycloakServer.ADMIN_PASSWORD);
        try {
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
