package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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
import java.util.stream.Collectors;

/** One realm through Keycloak's administration REST. Paths start with a slash, at the realm. */
final class AdminRest {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_WORK = Duration.ofHours(2);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String server;
    private final String base;
    private final HttpRequest login;
    private String token = "";
    private long renewAt;

    private AdminRest(String server, String realm, Map<String, String> login, String adminRealm) {
        this.server = server + "/admin";
        this.base = this.server + "/realms/" + encode(realm);
        URI address =
                URI.create(
                        server
                                + "/realms/"
                                + encode(adminRealm)
                                + "/protocol/openid-connect/token");
        String form =
                login.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        this.login =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        this.renewAt = System.nanoTime();
        token();
    }

    /** Renewed at half of its life, which a slow server's set-up may outlast. */
    private String token() {
        if (System.nanoTime() - renewAt >= 0) {
            JsonNode answer = parse(send(login, "the login"));
            token = answer.path("access_token").asText();
            renewAt =
                    System.nanoTime()
                            + Duration.ofSeconds(answer.path("expires_in").asLong()).toNanos() / 2;
        }
        return token;
    }

    /** Logs in as the arguments and the environment say. */
    static AdminRest connect(Arguments arguments, Map<String, String> environment) {
        String server = arguments.required("server").replaceAll("/+$", "");
        String realm = arguments.required("realm");
        return new AdminRest(
                server, realm, login(environment), arguments.get("admin-realm", "master"));
    }

    private static Map<String, String> login(Map<String, String> environment) {
        if (environment.containsKey("KEYSTEAD_CLIENT_ID")) {
            return Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    environment.get("KEYSTEAD_CLIENT_ID"),
                    "client_secret",
                    environment.getOrDefault("KEYSTEAD_CLIENT_SECRET", ""));
        }
        if (environment.containsKey("KEYSTEAD_ADMIN_USER")) {
            return Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    environment.get("KEYSTEAD_ADMIN_USER"),
                    "password",
                    environment.getOrDefault("KEYSTEAD_ADMIN_PASSWORD", ""));
        }
        throw new UsageException("set KEYSTEAD_ADMIN_USER or KEYSTEAD_CLIENT_ID");
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
        return parse(send(request(URI.create(server + path)).GET().build(), path));
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
                        http.sendAsync(built, HttpResponse.BodyHandlers.ofInputStream()),
                        built.uri().getAuthority());
        if (answer.statusCode() >= 300) {
            throw Refusal.of(built.method() + " " + path, answer);
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
        return request(URI.create(base + path));
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request, String what) {
        return requireDone(exchange(request), request.method() + " " + what);
    }

    private static HttpResponse<String> requireDone(HttpResponse<String> answer, String what) {
        if (answer.statusCode() >= 300) {
            throw new RestException(
                    what + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RestException(request.uri().getAuthority() + " cannot be reached");
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
