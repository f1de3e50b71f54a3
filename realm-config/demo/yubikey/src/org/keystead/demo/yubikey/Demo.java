package org.keystead.demo.yubikey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * The desk emulator: {@code type} prints the next one-time password of the demo's key, {@code
 * serve} answers for it as a validation server.
 *
 * <p>Its secrets are printed in this file, so a key or a server of this kind protects nothing; both
 * commands refuse to run unless the environment says {@code KEYSTEAD_DEMO=1}.
 */
public final class Demo {

    public static final String CLIENT_ID = "1";
    public static final String SECRET_KEY = "a2V5c3RlYWQgZGVtbyBvbmx5IQ==";
    public static final VirtualKey KEY =
            new VirtualKey("vvdeccebdece", "64656d6f6b31", "6b6579737465616464656d6f6b657931");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Demo() {}

    public static void main(String[] arguments) throws IOException {
        if (!"1".equals(System.getenv("KEYSTEAD_DEMO"))) {
            System.err.println("The demo's YubiKey protects nothing: set KEYSTEAD_DEMO=1 to use it");
            System.exit(2);
        }
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("type") && arguments.length == 2) {
            System.out.println(type(Path.of(arguments[1])));
        } else if (command.equals("serve") && arguments.length == 2) {
            System.out.println(DemoServer.start(Integer.parseInt(arguments[1])));
        } else {
            System.err.println("usage: type <file that counts> | serve <port>");
            System.exit(2);
        }
    }

    /** The next password; the file keeps count, as a key does, or the server would call it a replay. */
    static String type(Path file) throws IOException {
        int touches = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) + 1 : 1;
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.writeString(file, Integer.toString(touches), StandardCharsets.US_ASCII);
        int timestamp = (int) (Instant.now().getEpochSecond() * 8 & 0xffffff);
        return KEY.type(
                new VirtualKey.Moment(
                        1 + touches / 256, timestamp, touches % 256, RANDOM.nextInt(0x10000)));
    }
}
