package org.keystead.it.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keystead.it.server.Distribution;

/** {@code kc.sh} of a distribution whose server does not run. */
record CommandLine(Distribution distribution) {

    private static final int MINUTES = 10;

    /** Runs it, and gives what it printed when it ended well. */
    String run(String... arguments) {
        Outcome outcome = tryTo(arguments);
        if (outcome.code() != 0) {
            throw new AssertionError(List.of(arguments) + " failed:\n" + outcome.output());
        }
        return outcome.output();
    }

    record Outcome(int code, String output) {}

    Outcome tryTo(String... arguments) {
        try {
            Path log = Files.createTempFile(distribution.home(), arguments[0] + "-", ".log");
            Process process = distribution.run(log, Map.of(), List.of(arguments));
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(List.of(arguments) + " did not end");
            }
            return new Outcome(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Path file(String name) {
        return distribution.home().resolve(name);
    }
}
