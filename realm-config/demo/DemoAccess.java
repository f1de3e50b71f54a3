import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Gives the demo realm's organizations their projects and their members what they hold, by the
 * administration REST; {@code ./run} does that once. A second time changes nothing.
 */
final class DemoAccess {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String organizations;
    private final String token;

    private DemoAccess(String keycloak) throws IOException, InterruptedException {
        this.organizations =
                keycloak + "/admin/realms/cloud/organization-access/organizations/";
        this.token = logIn(keycloak);
    }

    /** Arguments: Keycloak's address and the file that says who holds what. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        DemoAccess demo = new DemoAccess(arguments[0]);
        for (Map.Entry<String, JsonNode> organization :
                JSON.readTree(Path.of(arguments[1]).toFile()).properties()) {
            String path = organization.getKey();
            for (JsonNode project : organization.getValue().path("projects")) {
                demo.send("POST", path + "/projects", project, Set.of(201, 409));
            }
            for (Map.Entry<String, JsonNode> member :
                    organization.getValue().path("grants").properties()) {
                String grants = path + "/members/" + demo.idOf(member.getKey(), path) + "/grants";
                demo.send("PUT", grants, member.getValue(), Set.of(200, 204));
            }
        }
    }

    private String logIn(String keycloak) throws IOException, InterruptedException {
        String form =
                "grant_type=password&client_id=admin-cli&username="
                        + encode(System.getenv("KC_BOOTSTRAP_ADMIN_USERNAME"))
                        + "&password="
                        + encode(System.getenv("KC_BOOTSTRAP_ADMIN_PASSWORD"));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        keycloak
                                                + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        return expect(request, Set.of(200)).path("access_token").asText();
    }

    private String idOf(String username, String organization)
            throws IOException, InterruptedException {
        for (JsonNode member :
                send(
                        "GET",
                        organization + "/members?search=" + encode(username),
                        null,
                        Set.of(200))) {
            if (member.path("username").asText().equals(username)) {
                return member.path("id").asText();
            }
        }
        throw new IOException(username + " is no member of " + organization);
    }

    private JsonNode send(String method, String path, JsonNode body, Set<Integer> expected)
            throws IOException, InterruptedException {
        return expect(
                HttpRequest.newBuilder(URI.create(organizations + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body.toString()))
                        .build(),
                expected);
    }

    private JsonNode expect(HttpRequest request, Set<Integer> expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (!expected.contains(answer.statusCode())) {
            throw new IOException(
                    request.method()
                            + " "
                            + request.uri()
                            + " was answered "
                            + answer.statusCode()
                            + ": "
                            + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
