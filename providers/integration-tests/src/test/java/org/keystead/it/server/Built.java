package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pack and the probe in servers that are built once, however many tests start them. */
public final class Built {

    private static final Map<List<String>, Distribution> BUILT = new HashMap<>();

    private Built() {}

    /** A copy of its own that need not be built again for these build options. */
    public static synchronized Distribution withPackAndProbe(String name, List<String> options) {
        if (!BUILT.containsKey(options)) {
            BUILT.put(options, build("built-" + BUILT.size(), options));
        }
        return BUILT.get(options).copy(name);
    }

    private static Distribution build(String name, List<String> options) {
        Distribution distribution = Distribution.withPackAndProbe(name);
        Path log = distribution.home().resolve("build.log");
        // as every server of these tests is started
        List<String> command = new ArrayList<>(List.of("build", "--cache=local"));
        command.addAll(List.of("--health-enabled=true", "--metrics-enabled=true"));
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
