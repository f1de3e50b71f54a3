package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pack and the probe in servers that are built once, however many tests start them, and in
 * whichever process of the same run.
 */
public final class Built {

    /** Of what a server is started with, what it has to be built for. */
    private static final Pattern BUILD_OPTION = Pattern.compile("--(cache|db|features)=.*");

    private Built() {}

    /** A copy of its own that need not be built again when it is started with these options. */
    public static synchronized Distribution withPackAndProbe(String name, String... startOptions) {
        List<String> options =
                Stream.of(startOptions).filter(BUILD_OPTION.asMatchPredicate()).sorted().toList();
        Path folder = Path.of(Distribution.property("keystead.work")).resolveSibling("built");
        String built = String.join("", options).replaceAll("\\W+", "-");
        try {
            Files.createDirectories(folder);
            Path run = folder.resolve("run" + built);
            try (FileChannel lock =
                    FileChannel.open(
                            folder.resolve("lock" + built),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                lock.lock();
                Path home = folder.resolve("server" + built);
                if (!isOfThisRun(run)) {
                    build(Distribution.withPackAndProbe(home), options);
                    Files.writeString(run, Distribution.property("keystead.run"));
                }
                return Distribution.copyOf(home, name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfThisRun(Path run) throws IOException {
        return Files.exists(run)
                && Files.readString(run).equals(Distribution.property("keystead.run"));
    }

    private static void build(Distribution distribution, List<String> options) throws IOException {
        Path log = distribution.home().resolve("build.log");
        // as every server of these tests is started
        List<String> command = new ArrayList<>(List.of("build"));
        command.addAll(List.of("--health-enabled=true", "--metrics-enabled=true"));
        if (options.stream().noneMatch(option -> option.startsWith("--cache="))) {
            command.add("--cache=local");
        }
        command.addAll(options);
        try {
            if (distribution.run(log, Map.of(), command).waitFor() != 0) {
                throw new AssertionError(command + " failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
