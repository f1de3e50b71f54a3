import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The realm as a resource server asks it, always in its own name. */
final class Keycloak {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int RENEW_SECONDS_BEFORE_END = 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String realm;
    private final String authorization;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    Keycloak(String realm, String client, String secret) {
        this.realm = realm;
        this.authorization = "client_id=" + encode(client) + "&client_secret=" + encode(secret);
    }

    /** What the server says about a caller's token. */
    JsonNode introspect(String callersToken) throws IOException {
        return post(
                "/protocol/openid-connect/token/introspect",
                authorization + "&token=" + encode(callersToken),
                "Content-Type",
                FORM);
    }

    /**
     * Whether a caller may act; this API's service account holds {@code check-others}.
     *
     * @param caller as introspected
     * @param place organization, project or a dash, and section
     */
    JsonNode check(JsonNode caller, List<String> place, String action) throws IOException {
        ObjectNode subject = JSON.createObjectNode().put("id", caller.path("sub").asText());
        // how and when they logged in, for a section that asks for more than a password
        if (caller.has("acr") && caller.has("auth_time")) {
            subject.put("acr", caller.path("acr").asText());
            subject.put("authTime", caller.path("auth_time").asLong());
        }
        return check(JSON.createObjectNode().put("explain", true), subject, place, action)
                .at("/results/0");
    }

    /**
     * The same about an API key that was shown, with whose it is; none where it counts for nothing.
     *
     * @param address from where it was shown
     */
    JsonNode checkKey(String key, String address, List<String> place, String action)
            throws IOException {
        ObjectNode subject = JSON.createObjectNode().put("apiKey", key).put("address", address);
        return check(JSON.createObjectNode(), subject, place, action);
    }

    private JsonNode check(
            ObjectNode question, ObjectNode subject, List<String> place, String action)
            throws IOException {
        question.set("subject", subject);
        ObjectNode check = question.putArray("checks").addObject();
        check.put("organization", place.get(0)).put("section", place.get(2)).put("action", action);
        if (!place.get(1).equals("-")) {
            check.put("project", place.get(1));
        }
        return post(
                "/section-permissions/check",
                question.toString(),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + ownToken());
    }

    /** Asked for anew when it is about to end, and not for each check. */
    private synchronized String ownToken() throws IOException {
        if (Instant.now().isAfter(renewAt)) {
            JsonNode answer =
                    post(
                            "/protocol/openid-connect/token",
                            authorization + "&grant_type=client_credentials",
                            "Content-Type",
                            FORM);
            token = answer.path("access_token").asText();
            long life = answer.path("expires_in").asLong();
            renewAt = Instant.now().plusSeconds(life - RENEW_SECONDS_BEFORE_END);
        }
        return token;
    }

    private JsonNode post(String path, String body, String... headers) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(realm + path))
                        .timeout(Duration.ofSeconds(10))
                        .headers(headers)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(path + " was answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
