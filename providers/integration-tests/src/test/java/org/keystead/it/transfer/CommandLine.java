package org.keystead.it.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.keystead.it.server.Distribution;

/**
 * {@code kc.sh} of a distribution whose server does not run.
 *
 * @param options what every command gets beside its own arguments
 * @param environment the same, of variables
 */
public record CommandLine(
        Distribution distribution, List<String> options, Map<String, String> environment) {

    /** Enough for any test; a benchmark may need more. */
    private static final int MINUTES = Integer.getInteger("keystead.command.minutes", 10);

    private static final Map<String, String> LONG_RUN =
            Map.of("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx3g", "JAVA_OPTS_APPEND", "");

    public CommandLine(Distribution distribution) {
        this(distribution, List.of());
    }

    CommandLine(Distribution distribution, List<String> options) {
        this(distribution, options, Map.of());
    }

    /** With a Java as it is installed but more memory, for what takes longer than a start. */
    public static CommandLine asInstalled(Distribution distribution) {
        return asInstalled(distribution, List.of());
    }

    public static CommandLine asInstalled(Distribution distribution, List<String> options) {
        return new CommandLine(distribution, options, LONG_RUN);
    }

    /** Runs it, and gives what it printed when it ended well. */
    public String run(String... arguments) {
        Outcome outcome = tryTo(arguments);
        if (outcome.code() != 0) {
            throw new AssertionError(List.of(arguments) + " failed:\n" + outcome.output());
        }
        return outcome.output();
    }

    public record Outcome(int code, String output) {}

    public Outcome tryTo(String... arguments) {
        List<String> all = Stream.concat(Stream.of(arguments), options.stream()).toList();
        try {
            Path log = Files.createTempFile(distribution.home(), arguments[0] + "-", ".log");
            Process process = distribution.run(log, environment, all);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(all + " did not end");
            }
            return new Outcome(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Path file(String name) {
        return distribution.home().resolve(name);
    }
}
