package org.keystead.yubikey.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keystead.demo.yubikey.Demo;
import org.keystead.yubikey.otp.Otp;

/** The desk emulator as a newcomer runs it. */
class DemoTest {

    private static final String SCRIPT = "../../realm-config/demo/yubikey/yubikey";

    @TempDir Path folder;

    @Test
    void whatItTypesItsServerAcceptsOnce() throws Exception {
        Process server = start("1", "serve", "0");
        ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(1);
        try (CloseableHttpClient client = HttpClients.createDefault()) {
            Settings settings =
                    new Settings(
                            List.of(URI.create(firstLine(server))),
                            Integer.parseInt(Demo.CLIENT_ID),
                            ApiKey.of(Demo.SECRET_KEY),
                            Duration.ofSeconds(5),
                            true,
                            false,
                            OutagePolicy.FAIL);
            Verifier verifier =
                    new Verifier(
                            settings, client, alarm, new CircuitBreaker(InstantSource.system()));
            Otp first = Otp.of(firstLine(start("1", "type"))).orElseThrow();
            Otp second = Otp.of(firstLine(start("1", "type"))).orElseThrow();

            assertThat(verifier.verify(first).verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(verifier.verify(second).verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(verifier.verify(first).verdict()).isEqualTo(Verdict.REPLAYED);
        } finally {
            server.destroy();
            alarm.shutdownNow();
        }
    }

    @Test
    void doesNothingOutsideTheDemo() throws Exception {
        assertThat(start("", "type").waitFor()).isEqualTo(2);
        assertThat(start("no", "serve", "0").waitFor()).isEqualTo(2);
    }

    private Process start(String demo, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SCRIPT);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("KEYSTEAD_DEMO", demo);
        builder.environment().put("KEYSTEAD_DEMO_COUNT", folder.resolve("count").toString());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        return builder.start();
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
    }
}
