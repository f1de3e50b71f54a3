package org.keystead.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keystead.it.contract.Contracts;
import org.keystead.it.contract.Exchange;

/**
 * JSON requests to one server in one caller's name, each held against the server's OpenAPI
 * document. Paths start with a slash.
 */
public final class Api {

    public static final ObjectMapper JSON = new ObjectMapper();

    /** Enough for any test; a benchmark may need more. */
    private static final Duration LONGEST =
            Duration.ofMinutes(Integer.getInteger("keystead.request.minutes", 2));

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final String base;
    private final Supplier<String> token;

    private Api(String base, Supplier<String> token) {
        this.base = base;
        this.token = token;
    }

    /** A caller without a token. */
    public static Api anonymous(KeycloakServer server) {
        return anonymous(server.url());
    }

    /** A caller without a token, of the server at this address. */
    public static Api anonymous(String url) {
        return new Api(url, () -> "");
    }

    /** A caller who shows this access token. */
    public static Api bearer(KeycloakServer server, String token) {
        return bearer(server.url(), token);
    }

    /** The same, of the server at this address. */
    public static Api bearer(String url, String token) {
        return new Api(url, () -> token);
    }

    /** The bootstrap administrator of the master realm. */
    public static Api admin(KeycloakServer server) {
        return new Api(server.url(), server.adminToken());
    }

    /** The bootstrap administrator of the server at this address. */
    public static Api admin(String url) {
        return new Api(url, new AdminToken(url));
    }

    /** Has an administrator log in anew at the next request, since the server's clock has moved. */
    void forgetToken() {
        if (token instanceof AdminToken admin) {
            admin.forget();
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /** An HTML form post, as to the token endpoint. */
    public Answer form(String path, Map<String, String> fields) {
        return send(
                "POST",
                path,
                encode(fields),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends {@code body} as it stands when it is a string, else as JSON. */
    public Answer send(String method, String path, Object body, Map<String, String> headers) {
        HttpResponse<String> answer = ask(method, path, body, headers);
        return answered(method, path, body, headers)
                .of(answer.statusCode(), answer.headers(), answer.body());
    }

    /** The same for requests that nobody would send on purpose; what came of it is not judged. */
    public Exchange exchange(String method, String path, Object body, Map<String, String> headers) {
        HttpResponse<String> answer = ask(method, path, body, headers);
        return exchange(
                method, path, body, headers, answer.statusCode(), answer.headers(), answer.body());
    }

    private HttpResponse<String> ask(
            String method, String path, Object body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(LONGEST);
        all(headers, body).forEach(request::header);
        request.method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same, with the second half of the body held back. */
    public OpenRequest open(String method, String path, Object body, Map<String, String> headers) {
        return new OpenRequest(
                URI.create(base + path),
                method,
                all(headers, body),
                text(body).getBytes(StandardCharsets.UTF_8),
                answered(method, path, body, headers));
    }

    private Map<String, String> all(Map<String, String> headers, Object body) {
        Map<String, String> all = new HashMap<>();
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        if (!token.get().isEmpty()) {
            all.put("Authorization", "Bearer " + token.get());
        }
        all.putAll(headers);
        return all;
    }

    private OpenRequest.Reading answered(
            String method, String path, Object body, Map<String, String> headers) {
        return (status, received, text) -> {
            Contracts.check(base, exchange(method, path, body, headers, status, received, text));
            return new Answer(status, received, text, parse(text));
        };
    }

    private static Exchange exchange(
            String method,
            String path,
            Object body,
            Map<String, String> headers,
            int status,
            HttpHeaders received,
            String text) {
        return new Exchange(
                method,
                path,
                Optional.ofNullable(body).map(Api::text),
                headers.getOrDefault("Content-Type", "application/json"),
                status,
                received.firstValue("Content-Type").orElse(""),
                text);
    }

    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Object body) {
        if (body instanceof String text) {
            return text;
        }
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
