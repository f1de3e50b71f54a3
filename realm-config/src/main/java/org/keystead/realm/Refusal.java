package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server's refusal of a document in lines that people read. */
final class Refusal {

    private static final int LONGEST = 1024 * 1024;

    private Refusal() {}

    static RestException of(String what, HttpResponse<InputStream> answer) {
        List<String> lines = new ArrayList<>();
        lines.add(what + " was answered " + answer.statusCode());
        String text = text(answer.body());
        JsonNode json = json(text);
        for (JsonNode fault : json.path("faults")) {
            lines.add((fault.path("path").asText() + " " + fault.path("problem").asText()).strip());
        }
        json.path("conflicts").forEach(conflict -> lines.add(conflict.asText()));
        if (lines.size() == 1) {
            lines.add(json.path("error_description").asText(text));
        }
        return new RestException(String.join("\n  ", lines));
    }

    private static String text(InputStream body) {
        try (body) {
            return new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static JsonNode json(String text) {
        try {
            return AdminRest.JSON.readTree(text);
        } catch (IOException e) {
            return AdminRest.JSON.createObjectNode();
        }
    }
}
