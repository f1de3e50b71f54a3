package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server's refusal in lines that people read. */
final class Refusal {

    private static final int LONGEST = 1024 * 1024;

    private Refusal() {}

    static RestException of(String realm, String what, HttpResponse<InputStream> answer) {
        return of(realm, what, answer.statusCode(), text(answer.body()));
    }

    /**
     * The refusal of a request.
     *
     * @param realm the realm that the request was about
     * @param what the request
     */
    static RestException of(String realm, String what, int status, String body) {
        JsonNode json = json(body);
        if (status == 404 && json.path("error").asText().startsWith("Realm not found")) {
            return new RestException("the server has no realm " + realm);
        }
        List<String> lines = new ArrayList<>();
        lines.add((what + " was answered " + status + " " + code(json)).strip());
        if (status == 401 || status == 403) {
            lines.add("whoever logged in lacks the right to administer the realm " + realm);
        }
        for (JsonNode fault : json.path("faults")) {
            lines.add((fault.path("path").asText() + " " + fault.path("problem").asText()).strip());
        }
        json.path("conflicts").forEach(conflict -> lines.add(conflict.asText()));
        if (lines.size() == 1) {
            lines.add(json.path("error_description").asText(body));
        }
        return new RestException(String.join("\n  ", lines).strip());
    }

    /** Keycloak's own errors are words for people, and some of them are the same as the status. */
    private static String code(JsonNode json) {
        String error = json.path("error").asText();
        return error.matches("[a-z0-9-]+") ? error : "";
    }

    private static String text(InputStream body) {
        try (body) {
            return new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** What was said, or nothing. */
    static JsonNode json(String text) {
        try {
            return AdminRest.JSON.readTree(text);
        } catch (IOException e) {
            return AdminRest.JSON.createObjectNode();
        }
    }
}
