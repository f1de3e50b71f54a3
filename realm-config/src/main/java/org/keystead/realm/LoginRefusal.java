package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;

/** Why a server gave no token, in a sentence that says what to change. */
final class LoginRefusal {

    private LoginRefusal() {}

    /**
     * The sentence for an answer.
     *
     * @param form what was sent; its secrets are not shown
     */
    static String sentence(
            ServerAddress server,
            String realm,
            Map<String, String> form,
            HttpResponse<String> answer) {
        int status = answer.statusCode();
        JsonNode said = Refusal.json(answer.body());
        if (status >= 300 && status < 400) {
            String location = answer.headers().firstValue("Location").orElse("somewhere else");
            return server + " sends on to " + location + "; give that server's address";
        }
        if (status == 404) {
            return said.path("error").asText().contains("Realm")
                    ? server + " has no realm " + realm + " to log in to; see --admin-realm"
                    : noKeycloak(server);
        }
        String who =
                form.containsKey("username")
                        ? "user " + form.get("username")
                        : "client " + form.get("client_id");
        String whose = who + " in the realm " + realm;
        return switch (said.path("error").asText()) {
            case "invalid_grant" -> whose + ": " + because(said, "wrong user name or password");
            case "unauthorized_client", "invalid_client" ->
                    whose + ": " + because(said, "wrong client or secret");
            default -> "the login of " + whose + " was answered " + status;
        };
    }

    static String noKeycloak(ServerAddress server) {
        return "no Keycloak answers at " + server;
    }

    private static String because(JsonNode said, String otherwise) {
        String description = said.path("error_description").asText("");
        boolean plain = description.isEmpty() || description.startsWith("Invalid user cred");
        return plain ? otherwise : description;
    }
}
