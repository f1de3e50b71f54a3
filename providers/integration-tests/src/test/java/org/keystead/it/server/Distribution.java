package org.keystead.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A private copy of the unpacked Keycloak distribution: its own providers, conf and data. */
public final class Distribution {

    /**
     * For servers that live for minutes. The optimizing compiler takes half of their time, and of
     * those that all tests share as well, since each test goes another way; verifying Keycloak's
     * classes and collecting garbage beside the program is a quarter of what a start takes.
     */
    public static final String QUICK_JAVA =
            "-XX:TieredStopAtLevel=1 -XX:+UnlockDiagnosticVMOptions"
                    + " -XX:-BytecodeVerificationRemote -XX:-UseG1GC -XX:+UseSerialGC";

    /** Variables of servers that compile as users' servers do, for what measures them. */
    public static final Map<String, String> AS_INSTALLED = Map.of("JAVA_OPTS_APPEND", "");

    private final Path home;

    private Distribution(Path home) {
        this.home = home;
    }

    /** A copy without any provider, in a folder called {@code name} that is emptied first. */
    public static Distribution stock(String name) {
        return copyOf(Path.of(property("keystead.distribution")), name);
    }

    /** A copy with every deployable of this build. */
    public static Distribution withPack(String name) {
        Distribution distribution = stock(name);
        distribution.addProviders(Path.of(property("keystead.providers")));
        return distribution;
    }

    /** A copy with every deployable and the probe, which lets a test look inside. */
    static Distribution withPackAndProbe(Path home) {
        Distribution distribution = copyOf(Path.of(property("keystead.distribution")), home);
        distribution.addProviders(Path.of(property("keystead.providers")));
        distribution.addProvider(Path.of(property("keystead.probe")));
        return distribution;
    }

    /** A copy of this one as it stands, its data and its finished build included. */
    public Distribution copy(String name) {
        return copyOf(home, name);
    }

    public Path home() {
        return home;
    }

    public void addProviders(Path folder) {
        try (Stream<Path> jars = Files.list(folder)) {
            jars.filter(jar -> jar.toString().endsWith(".jar")).forEach(this::addProvider);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void addProvider(Path jar) {
        try {
            Files.copy(jar, home.resolve("providers").resolve(jar.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes every provider out again. */
    public void removeProviders() {
        try (Stream<Path> jars = Files.list(home.resolve("providers"))) {
            for (Path jar : jars.filter(f -> f.toString().endsWith(".jar")).toList()) {
                Files.delete(jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code kc.sh} with these arguments, its output going to {@code log}. */
    public Process run(Path log, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/kc.sh").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN);
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", KeycloakServer.ADMIN_PASSWORD);
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms128m -Xmx768m");
        builder.environment().put("JAVA_OPTS_APPEND", QUICK_JAVA);
        // imports and exports listen there as well, on a port that all of them would share
        builder.environment().put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(Ports.free()));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> destroy(process)));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void destroy(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    static Distribution copyOf(Path source, String name) {
        return copyOf(source, Path.of(property("keystead.work"), name));
    }

    private static Distribution copyOf(Path source, Path home) {
        try {
            delete(home);
            copy(source, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Distribution(home);
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> tree = Files.walk(source)) {
            for (Path from : tree.toList()) {
                Path to = target.resolve(source.relativize(from));
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else if (source.relativize(from).startsWith("lib/lib")) {
                    // the server never writes there, and it is most of the size
                    Files.createLink(to, from);
                } else {
                    // a provider that looks newer than the build makes the server build again
                    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        home(target).toFile().setExecutable(true);
    }

    private static Path home(Path target) {
        return target.resolve("bin/kc.sh");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** A setting that the build hands to the tests. */
    static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: run these tests with mvn verify");
        }
        return value;
    }
}
