package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One realm through Keycloak's administration REST. Paths start with a slash, at the realm. */
final class AdminRest {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_WORK = Duration.ofHours(2);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ServerAddress server;
    private final String realm;
    private final String base;
    private final Login login;

    private AdminRest(
            ServerAddress server, String realm, String adminRealm, Map<String, String> login) {
        this.server = server;
        this.realm = realm;
        this.base = "/admin/realms/" + encode(realm);
        this.login = new Login(http, server, adminRealm, login);
    }

    /** Logs in as the environment says, in that administration realm. */
    static AdminRest connect(
            ServerAddress server,
            String realm,
            String adminRealm,
            Map<String, String> environment) {
        AdminRest rest = new AdminRest(server, realm, adminRealm, environment);
        rest.login.token();
        return rest;
    }

    JsonNode get(String path) {
        return parse(send(request(path).GET().build(), path));
    }

    /** The same, or nothing if the server does not know it. */
    Optional<JsonNode> find(String path) {
        HttpResponse<String> answer = exchange(request(path).GET().build());
        return answer.statusCode() == NOT_FOUND
                ? Optional.empty()
                : Optional.of(parse(requireDone(answer, "GET " + path)));
    }

    /** What is there of the whole server; the path starts at its administration. */
    JsonNode server(String path) {
        return parse(send(at("/admin" + path).GET().build(), path));
    }

    /**
     * Creates something.
     *
     * @return the new thing's id
     */
    String create(String path, Object body) {
        HttpResponse<String> answer =
                send(request(path).POST(BodyPublishers.ofString(write(body))).build(), path);
        String location = answer.headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    void put(String path, Object body) {
        send(request(path).PUT(BodyPublishers.ofString(write(body))).build(), path);
    }

    /**
     * Changes settings of the realm itself. The others are sent as they are, for Keycloak sets some
     * back that are left out, such as how long codes for devices last.
     */
    void change(Consumer<ObjectNode> edit) {
        ObjectNode realm = (ObjectNode) get("").deepCopy();
        edit.accept(realm);
        put("", realm);
    }

    void delete(String path) {
        send(request(path).DELETE().build(), path);
    }

    /** What is there, as it comes; the caller closes it. */
    InputStream download(String path, String accept, Progress progress) {
        return stream(request(path).setHeader("Accept", accept).GET(), path, progress);
    }

    /** Sends a file and gives the answer as it comes; the caller closes it. */
    InputStream upload(String path, String type, Path file, Progress progress) {
        HttpRequest.BodyPublisher body =
                BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(() -> progress.reading(file)), size(file));
        return stream(request(path).setHeader("Content-Type", type).POST(body), path, progress);
    }

    /** The server gives an import an hour. */
    private InputStream stream(HttpRequest.Builder request, String path, Progress progress) {
        HttpRequest built = request.timeout(LONG_WORK).build();
        HttpResponse<InputStream> answer =
                progress.await(
                        http.sendAsync(built, HttpResponse.BodyHandlers.ofInputStream()), server);
        if (answer.statusCode() >= 300) {
            throw Refusal.of(realm, built.method() + " " + path, answer);
        }
        return answer.body();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UsageException("cannot read " + file);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) {
        return at(base + path);
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(server.at(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + login.token())
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request, String path) {
        return requireDone(exchange(request), request.method() + " " + path);
    }

    private HttpResponse<String> requireDone(HttpResponse<String> answer, String what) {
        if (answer.statusCode() >= 300) {
            throw Refusal.of(realm, what, answer.statusCode(), answer.body());
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw Unreachable.because(server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RestException("interrupted");
        }
    }

    private static JsonNode parse(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new RestException("not JSON: " + answer.uri().getPath());
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
