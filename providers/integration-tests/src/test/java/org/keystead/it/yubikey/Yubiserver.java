package org.keystead.it.yubikey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.keystead.it.server.Await;
import org.keystead.it.server.Needs;
import org.keystead.it.server.Ports;

/** Debian's {@code yubiserver}, on this machine only, with one client and the keys given to it. */
final class Yubiserver implements AutoCloseable {

    private static final Path INITIAL = Path.of("/etc/yubiserver/yubiserver.sqlite.init");

    /** Exactly twenty characters, as the server wants them. */
    private static final String CLIENT_SECRET = "twenty-characters-ok";

    private final Path folder;
    private final int port = Ports.free();

    private Yubiserver(Path folder) {
        this.folder = folder;
    }

    static Yubiserver start(SoftKey... keys) {
        Path program = Needs.need("yubiserver", Needs.onPath("yubiserver"));
        Needs.need("gcc", Needs.onPath("gcc"));
        try {
            Path folder =
                    Files.createTempDirectory(
                            "yubiserver",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwxr-xr-x")));
            Yubiserver server = new Yubiserver(folder);
            server.prepare(keys);
            server.launch(program);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port + "/wsapi/2.0/verify";
    }

    String clientId() {
        return "1";
    }

    String secretKey() {
        return Base64.getEncoder()
                .encodeToString(CLIENT_SECRET.getBytes(StandardCharsets.US_ASCII));
    }

    void disable(SoftKey key) {
        admin("-y", "-d", key.name());
    }

    void enable(SoftKey key) {
        admin("-y", "-e", key.name());
    }

    /** What the server wrote down. */
    String log() {
        try {
            return Files.readString(folder.resolve("yubiserver.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // it sends itself to the background, so it is found by its own database
        ProcessHandle.allProcesses()
                .filter(
                        process ->
                                process.info()
                                        .arguments()
                                        .map(Arrays::asList)
                                        .filter(a -> a.contains(database()))
                                        .isPresent())
                .forEach(ProcessHandle::destroy);
    }

    private void prepare(SoftKey... keys) throws IOException {
        Files.copy(INITIAL, Path.of(database()));
        for (SoftKey key : keys) {
            admin("-y", "-a", key.name(), key.publicId(), key.privateId(), key.aes());
        }
        admin("-p", "-a", "keycloak", CLIENT_SECRET);
        Path source = folder.resolve("bind-loopback.c");
        try (var code = Yubiserver.class.getResourceAsStream("/yubikey/bind-loopback.c")) {
            Files.copy(code, source);
        }
        run("gcc", "-shared", "-fPIC", "-o", shim(), source.toString(), "-ldl");
        if ("root".equals(System.getProperty("user.name"))) {
            // as root it turns into its own user, who must be able to write here
            run("chown", "-R", "yubiserver:yubiserver", folder.toString());
        }
    }

    private void launch(Path program) {
        List<String> command =
                List.of(
                        program.toString(),
                        "-d",
                        database(),
                        "-p",
                        Integer.toString(port),
                        "-l",
                        folder.resolve("yubiserver.log").toString());
        run(Optional.of(shim()), command);
        Await.until(Duration.ofSeconds(20), () -> "yubiserver answers", this::listens);
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private String database() {
        return folder.resolve("yubiserver.sqlite").toString();
    }

    private String shim() {
        return folder.resolve("bind-loopback.so").toString();
    }

    private void admin(String... arguments) {
        List<String> command = new ArrayList<>(List.of("yubiserver-admin", "-b", database()));
        command.addAll(List.of(arguments));
        run(Optional.empty(), command);
    }

    private static void run(String... command) {
        run(Optional.empty(), List.of(command));
    }

    private static void run(Optional<String> preload, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        preload.ifPresent(shim -> builder.environment().put("LD_PRELOAD", shim));
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command.get(0) + " failed: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
