package org.keystead.yubikey.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.instrumentation.apachehttpclient.v4_3.ApacheHttpClientTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.InstantSource;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.junit.jupiter.api.Test;

/** With tracing on, Keycloak's client writes whole addresses into spans; ours hold the password. */
class TracingTest {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();

    @Test
    void aQuestionLeavesNoSpanThoughTheClientIsTraced() throws Exception {
        OpenTelemetrySdk telemetry =
                OpenTelemetrySdk.builder()
                        .setTracerProvider(
                                SdkTracerProvider.builder()
                                        .addSpanProcessor(SimpleSpanProcessor.create(spans))
                                        .build())
                        .build();
        ScheduledThreadPoolExecutor alarm = new ScheduledThreadPoolExecutor(1);
        try (FakeServer server = new FakeServer();
                CloseableHttpClient client =
                        ApacheHttpClientTelemetry.builder(telemetry)
                                .build()
                                .newHttpClientBuilder()
                                .build()) {
            Verifier verifier =
                    new Verifier(
                            Peers.settings(server.url()),
                            client,
                            alarm,
                            new CircuitBreaker(InstantSource.system()));

            assertThat(verifier.verify(Peers.touch()).verdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(spans.getFinishedSpanItems()).isEmpty();

            // the same client does trace: the silence above is ours
            client.execute(new HttpGet(server.url() + "?id=1")).close();
            assertThat(spans.getFinishedSpanItems()).hasSize(1);
        } finally {
            alarm.shutdownNow();
        }
    }
}
