package org.keystead.it.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One operation of the document. */
record Operation(JsonSchemas schemas, JsonNode described) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";

    /** What of the exchange is not as the document says. */
    List<String> deviations(Exchange exchange) {
        List<String> deviations = new ArrayList<>();
        if (exchange.succeeded()) {
            deviations.addAll(query(exchange));
            deviations.addAll(request(exchange));
        }
        deviations.addAll(answer(exchange));
        return deviations.stream()
                .map(text -> described.path("operationId").asText() + ": " + text)
                .toList();
    }

    private List<String> query(Exchange exchange) {
        List<String> deviations = new ArrayList<>();
        Map<String, String> given = parameters(exchange.query());
        for (JsonNode reference : described.path("parameters")) {
            JsonNode parameter = schemas.resolved(reference);
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("query")) {
                String value = given.remove(name);
                if (value == null && parameter.path("required").asBoolean()) {
                    deviations.add("parameter " + name + " is required");
                }
                if (value != null && !value.isBlank()) {
                    schemas.faults(parameter.get("schema"), typed(parameter, value))
                            .forEach(f -> deviations.add("parameter " + name + f));
                }
            }
        }
        given.keySet().forEach(name -> deviations.add("parameter " + name + " is unknown"));
        return deviations;
    }

    private List<String> request(Exchange exchange) {
        JsonNode body = schemas.resolved(described.path("requestBody"));
        if (body.isMissingNode() || exchange.sent().isEmpty()) {
            return body.isMissingNode() == exchange.sent().isEmpty()
                    ? List.of()
                    : List.of("a request body is there or missing, against what is said");
        }
        return body(body, exchange.sentType(), exchange.sent().get()).stream()
                .map(fault -> "request " + fault)
                .toList();
    }

    List<String> answer(Exchange exchange) {
        JsonNode reference = described.at("/responses/" + exchange.status());
        if (reference.isMissingNode()) {
            return List.of("answer " + exchange.status() + " is not said: " + exchange.answer());
        }
        JsonNode answer = schemas.resolved(reference);
        if (!answer.has("content")) {
            return exchange.answer().isEmpty()
                    ? List.of()
                    : List.of("answer " + exchange.status() + " has a body");
        }
        return body(answer, exchange.contentType(), exchange.answer()).stream()
                .map(fault -> "answer " + exchange.status() + " " + fault)
                .toList();
    }

    /** Schemas are for JSON; of another type it is enough that it is listed. */
    private List<String> body(JsonNode holder, String contentType, String text) {
        String type = contentType.replaceFirst(";.*", "").strip();
        JsonNode media = holder.get("content").path(type);
        if (media.isMissingNode()) {
            return List.of("must not be of type " + contentType);
        }
        try {
            return type.equals(JSON_TYPE)
                    ? schemas.faults(media.get("schema"), JSON.readTree(text)).toList()
                    : List.of();
        } catch (JsonProcessingException e) {
            return List.of("is not JSON: " + text);
        }
    }

    /** A value that is not of the type that is said stays a text, and so a fault. */
    private static JsonNode typed(JsonNode parameter, String value) {
        String type = parameter.at("/schema/type").asText();
        if (type.equals("boolean") && List.of("true", "false").contains(value)) {
            return BooleanNode.valueOf(value.equals("true"));
        }
        return type.equals("integer") && value.matches("[0-9]{1,9}")
                ? IntNode.valueOf(Integer.parseInt(value))
                : TextNode.valueOf(value);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                parameters.putIfAbsent(
                        decoded(parts[0]), decoded(parts.length < 2 ? "" : parts[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
