package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code realm-config/keystead} as its user does. */
public final class RealmCommand {

    private RealmCommand() {}

    /**
     * What the command printed, and its exit status.
     *
     * @param printed what was asked for
     * @param told what went wrong, and how far it was
     */
    public record Result(int status, String printed, String told) {

        /** Both. */
        public String output() {
            return printed + told;
        }

        public Result expect(int expected) {
            if (status != expected) {
                throw new AssertionError(
                        "expected status " + expected + ", got " + status + ": " + output());
            }
            return this;
        }
    }

    /** Runs it as the server's administrator: the sub-command, then its further arguments. */
    public static Result run(KeycloakServer server, String realm, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(arguments[0]);
        command.addAll(List.of("--server", server.url(), "--realm", realm));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        return run(KeycloakServer.ADMIN_PASSWORD, command);
    }

    /** Runs it with these arguments alone, as an administrator who believes in that password. */
    public static Result run(String password, List<String> arguments) {
        List<String> command = new ArrayList<>(arguments);
        command.add(
                0,
                Path.of(Distribution.property("keystead.repository"), "realm-config/keystead")
                        .toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KEYSTEAD_ADMIN_USER", KeycloakServer.ADMIN);
        builder.environment().put("KEYSTEAD_ADMIN_PASSWORD", password);
        try {
            Path told = Files.createTempFile("keystead", ".err");
            Process process = builder.redirectError(told.toFile()).start();
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            Result result = new Result(status, printed, Files.readString(told));
            Files.delete(told);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
