import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A control panel's page and its API, to show what Keystead is for; {@code ./run} starts it.
 *
 * <p>The API is a resource server as it would be in earnest: it trusts no claim of the page, but has
 * the caller's token introspected and asks Keystead in its own name what that person may do. An API
 * key in place of the token it hands on as it is: Keystead knows whose it is.
 */
final class SampleApp {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ACTIONS =
            Map.of("GET", "view", "POST", "create", "DELETE", "delete");
    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html",
                    "css", "text/css",
                    "js", "text/javascript",
                    "svg", "image/svg+xml");
    private static final String API = "/api/";

    /** How every API key begins, and no token. */
    private static final String KEY = "ksk_";

    private static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";

    private final Path page;
    private final String realm;
    private final Keycloak keycloak;

    private SampleApp(Path page, String realm, Keycloak keycloak) {
        this.page = page;
        this.realm = realm;
        this.keycloak = keycloak;
    }

    /** Arguments: the port, the realm's address and the folder of the page. */
    public static void main(String[] arguments) throws IOException {
        Keycloak keycloak =
                new Keycloak(
                        arguments[1],
                        System.getenv().getOrDefault("API_CLIENT_ID", "api"),
                        System.getenv().getOrDefault("API_CLIENT_SECRET", "api-secret"));
        SampleApp app = new SampleApp(Path.of(arguments[2]), arguments[1], keycloak);
        InetSocketAddress address =
                // without the variable the loopback address
                new InetSocketAddress(
                        InetAddress.getByName(System.getenv("KEYSTEAD_DEMO_HOST")),
                        Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.createContext("/", app::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith(API)) {
                act(exchange, List.of(path.substring(API.length()).split("/")));
            } else if (path.equals("/settings.json")) {
                send(exchange, 200, Map.of("realm", realm, "client", "control-panel"));
            } else {
                serve(exchange, path.equals("/") ? "index.html" : path.substring(1));
            }
        }
    }

    /**
     * {@code GET|POST|DELETE /api/{organization}/{project}/{section}}: may the caller do that? A
     * dash in place of the project means the whole organization.
     */
    private void act(HttpExchange exchange, List<String> path) throws IOException {
        String action = ACTIONS.get(exchange.getRequestMethod());
        if (path.size() != 3 || action == null) {
            send(exchange, 404, Map.of("error", "not-found"));
            return;
        }
        try {
            String shown = bearer(exchange.getRequestHeaders());
            if (shown.startsWith(KEY)) {
                decideOfKey(exchange, shown, path, action);
            } else {
                decide(exchange, shown, path, action);
            }
        } catch (IOException e) {
            System.err.println("api: " + e.getMessage());
            send(exchange, 503, Map.of("error", "keycloak-does-not-answer"));
        }
    }

    /** Nobody is there to log in more strongly, nor to read a reason. */
    private void decideOfKey(HttpExchange exchange, String key, List<String> path, String action)
            throws IOException {
        String address = exchange.getRemoteAddress().getAddress().getHostAddress();
        JsonNode answer = keycloak.checkKey(key, address, path, action);
        if (!answer.path("subject").isObject()) {
            challenge(exchange, INVALID_TOKEN, "invalid-token");
        } else if (answer.at("/results/0/allowed").asBoolean()) {
            send(exchange, 200, Map.of("done", action, "section", path.get(2)));
        } else {
            send(exchange, 403, Map.of("error", "insufficient-permission"));
        }
    }

    private void decide(HttpExchange exchange, String token, List<String> path, String action)
            throws IOException {
        JsonNode caller = keycloak.introspect(token);
        if (!caller.path("active").asBoolean() || !isForThisApi(caller)) {
            challenge(exchange, INVALID_TOKEN, "invalid-token");
            return;
        }
        JsonNode verdict = keycloak.check(caller, path, action);
        JsonNode stepUp = verdict.path("stepUp");
        if (verdict.path("allowed").asBoolean()) {
            send(exchange, 200, Map.of("done", action, "section", path.get(2)));
        } else if (stepUp.isObject()) {
            challenge(exchange, stepUpChallenge(stepUp), "insufficient-user-authentication");
        } else {
            String unexplained = verdict.path("error_description").asText();
            String reason = verdict.at("/reason/user").asText(unexplained);
            send(
                    exchange,
                    403,
                    Map.of("error", "insufficient-permission", "error_description", reason));
        }
    }

    private static boolean isForThisApi(JsonNode caller) {
        JsonNode audience = caller.path("aud");
        for (JsonNode one : audience.isArray() ? audience : List.of(audience)) {
            if (one.asText().equals("api")) {
                return true;
            }
        }
        return false;
    }

    /** The challenge of RFC 9470, which the page follows. */
    private static String stepUpChallenge(JsonNode stepUp) {
        String challenge =
                "Bearer error=\"insufficient_user_authentication\", acr_values=\""
                        + stepUp.path("acr").asText()
                        + '"';
        return stepUp.has("maxAge")
                ? challenge + ", max_age=\"" + stepUp.path("maxAge").asLong() + '"'
                : challenge;
    }

    private void serve(HttpExchange exchange, String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        Path file = page.resolve(name).normalize();
        if (type == null || !file.startsWith(page) || !Files.isRegularFile(file)) {
            send(exchange, 404, Map.of("error", "not-found"));
            return;
        }
        URI keycloak = URI.create(realm);
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'self'; frame-ancestors 'none'; connect-src 'self' "
                                + keycloak.getScheme()
                                + "://"
                                + keycloak.getAuthority());
        send(exchange, 200, type + "; charset=utf-8", Files.readAllBytes(file));
    }

    private static void challenge(HttpExchange exchange, String challenge, String error)
            throws IOException {
        exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
        send(exchange, 401, Map.of("error", error));
    }

    private static void send(HttpExchange exchange, int status, Map<String, String> body)
            throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String bearer(Headers headers) {
        String authorization = headers.getFirst("Authorization");
        return authorization != null && authorization.startsWith("Bearer ")
                ? authorization.substring("Bearer ".length())
                : "";
    }
}
