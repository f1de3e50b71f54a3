package org.keystead.it.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Programs of the machine that some tests need and that no build can fetch for them.
 *
 * <p>A test whose program is missing is skipped by name; where the environment says {@code CI=true}
 * a missing program is a failure, so that nothing is left out unseen.
 */
public final class Needs {

    private Needs() {}

    /** What was looked for, or the test ends here. */
    public static <T> T need(String name, Optional<T> found) {
        if (found.isEmpty() && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError(name + " is missing on this machine");
        }
        Assumptions.assumeTrue(found.isPresent(), () -> name + " is missing on this machine");
        return found.orElseThrow();
    }

    /** The first of these paths that is an executable file. */
    public static Optional<Path> firstExecutable(Iterable<Path> candidates) {
        for (Path candidate : candidates) {
            if (Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The program of this name in one of the folders of {@code PATH}. */
    public static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String folder : path.split(java.io.File.pathSeparator, -1)) {
            Path candidate = Path.of(folder, name);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
