package org.keystead.it.yubikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.Ports;

/** What the page about YubiKeys says can be tried without one. */
class DemoKeyIT {

    private static final Path REPOSITORY = Path.of(System.getProperty("keystead.repository"));
    private static final Pattern COMMANDS =
            Pattern.compile(
                    "```sh\n(KEYSTEAD_DEMO=1 .* serve) 8099\n(KEYSTEAD_DEMO=1 .* type)\n```");

    private static final Pattern SECRETS =
            Pattern.compile("client id `(\\d+)`, secret key `([^`]+)`");

    @TempDir private Path folder;

    @Test
    void theTypedPasswordIsValidOnTheServedServerOnce() throws Exception {
        String page = Files.readString(REPOSITORY.resolve("docs/yubikey.md"));
        Matcher commands = COMMANDS.matcher(page);
        assertThat(commands.find()).isTrue();
        int port = Ports.free();
        String otp =
                new String(
                                shell(commands.group(2)).start().getInputStream().readAllBytes(),
                                StandardCharsets.US_ASCII)
                        .strip();
        Process server = shell("exec env " + commands.group(1) + " " + port).start();
        try {
            String question =
                    "http://127.0.0.1:%d/wsapi/2.0/verify?".formatted(port) + signed(page, otp);
            AtomicReference<String> first = new AtomicReference<>("");
            Await.until(
                    Duration.ofSeconds(30),
                    () -> "the validation server answered",
                    () -> {
                        first.set(answer(question));
                        return first.get().contains("status=");
                    });
            assertThat(first.get()).contains("status=OK");
            assertThat(answer(question)).contains("status=REPLAYED_REQUEST");
        } finally {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
        }
    }

    /** A question signed as Yubico's protocol wants it, with what the page says are the secrets. */
    private static String signed(String page, String otp) throws GeneralSecurityException {
        Matcher secrets = SECRETS.matcher(page);
        assertThat(secrets.find()).isTrue();
        String text = "id=%s&nonce=0123456789abcdef0123&otp=%s".formatted(secrets.group(1), otp);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secrets.group(2)), "HmacSHA1"));
        byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        return text + "&h=" + Api.encode(Base64.getEncoder().encodeToString(signature));
    }

    private ProcessBuilder shell(String command) {
        ProcessBuilder shell =
                new ProcessBuilder("bash", "-euc", command).directory(REPOSITORY.toFile());
        shell.environment().put("KEYSTEAD_DEMO_COUNT", folder.resolve("count").toString());
        return shell;
    }

    private static String answer(String question) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(question)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
