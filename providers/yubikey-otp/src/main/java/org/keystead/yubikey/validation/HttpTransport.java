package org.keystead.yubikey.validation;

import io.opentelemetry.api.internal.InstrumentationUtil;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.utils.URIBuilder;
import org.apache.http.impl.client.CloseableHttpClient;

/** Asks over Keycloak's HTTP client, and so through its proxy and with its truststore. */
final class HttpTransport implements Transport {

    /** Ten lines are under 500 bytes; a server that sends more does not speak the protocol. */
    private static final int MAX_BODY = 8192;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm;

    HttpTransport(CloseableHttpClient client, ScheduledExecutorService alarm) {
        this.client = client;
        this.alarm = alarm;
    }

    @Override
    public byte[] get(URI server, SortedMap<String, String> parameters, Duration limit)
            throws ServerFailed {
        HttpGet get = new HttpGet(address(server, parameters));
        get.setConfig(timeouts(limit));
        // the timeouts are per read, so a server that drips would outlive them
        Future<?> end = alarm.schedule(get::abort, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return untraced(get);
        } catch (ServerFailed e) {
            throw get.isAborted() ? new ServerFailed("too slow or too long") : e;
        } finally {
            end.cancel(false);
        }
    }

    /** A traced request would carry the password in its span, as part of the address. */
    private byte[] untraced(HttpGet get) throws ServerFailed {
        AtomicReference<byte[]> body = new AtomicReference<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        InstrumentationUtil.suppressInstrumentation(
                () -> {
                    try {
                        body.set(execute(get));
                    } catch (IOException | ServerFailed | IllegalStateException e) {
                        failure.set(e);
                    }
                });
        if (failure.get() instanceof ServerFailed failed) {
            throw failed;
        }
        if (failure.get() != null) {
            // not its message, which may hold the address and so the password
            throw new ServerFailed(failure.get().getClass().getSimpleName());
        }
        return body.get();
    }

    private byte[] execute(HttpGet get) throws IOException, ServerFailed {
        try (CloseableHttpResponse response = client.execute(get)) {
            int status = response.getStatusLine().getStatusCode();
            HttpEntity entity = response.getEntity();
            if (status != 200 || entity == null) {
                throw new ServerFailed("status " + status);
            }
            try (InputStream content = entity.getContent()) {
                byte[] body = content.readNBytes(MAX_BODY + 1);
                if (body.length > MAX_BODY) {
                    get.abort();
                    throw new ServerFailed("answer too long");
                }
                return body;
            }
        }
    }

    private static RequestConfig timeouts(Duration limit) {
        int millis = Math.toIntExact(Math.max(1, limit.toMillis()));
        return RequestConfig.custom()
                .setConnectionRequestTimeout(millis)
                .setConnectTimeout(millis)
                .setSocketTimeout(millis)
                .setRedirectsEnabled(false)
                .build();
    }

    private static URI address(URI server, SortedMap<String, String> parameters) {
        URIBuilder address = new URIBuilder(server);
        parameters.forEach(address::addParameter);
        try {
            return address.build();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a checked server address became wrong");
        }
    }
}
