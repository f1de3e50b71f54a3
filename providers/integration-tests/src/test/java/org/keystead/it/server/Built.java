package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pack and the probe in servers that are built once, however many tests start them. */
public final class Built {

    private static final Map<List<String>, Distribution> BUILT = new HashMap<>();

    /** Of what a server is started with, what it has to be built for. */
    private static final Pattern BUILD_OPTION = Pattern.compile("--(cache|db|features)=.*");

    private Built() {}

    /** A copy of its own that need not be built again when it is started with these options. */
    public static synchronized Distribution withPackAndProbe(String name, String... startOptions) {
        List<String> options =
                Stream.of(startOptions).filter(BUILD_OPTION.asMatchPredicate()).sorted().toList();
        if (!BUILT.containsKey(options)) {
            BUILT.put(options, build("built-" + BUILT.size(), options));
        }
        return BUILT.get(options).copy(name);
    }

    private static Distribution build(String name, List<String> options) {
        Distribution distribution = Distribution.withPackAndProbe(name);
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
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
