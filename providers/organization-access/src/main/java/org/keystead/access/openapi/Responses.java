package org.keystead.access.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The answers of an endpoint by their status: what it says itself, and what every one may say. */
record Responses(RecordSchemas schemas) {

    private static final Map<String, String> ERRORS_OF_A_BODY =
            Map.of("413", "TooLarge", "415", "UnsupportedMediaType");

    /** The responses object. */
    ObjectNode of(Endpoint endpoint, boolean body, boolean secured) {
        Map<String, ObjectNode> responses = new TreeMap<>();
        APIResponseSchema schema = endpoint.method().getAnnotation(APIResponseSchema.class);
        if (schema != null) {
            String status = schema.responseCode().isEmpty() ? "200" : schema.responseCode();
            responses.put(status, answer(status, schemas.of(schema.value())));
        }
        for (APIResponse said : endpoint.method().getAnnotationsByType(APIResponse.class)) {
            responses.put(said.responseCode(), said(said));
        }
        if (responses.keySet().stream().noneMatch(status -> status.startsWith("2"))) {
            throw new IllegalStateException(endpoint + " does not say what it answers");
        }
        errors(endpoint, body, secured).forEach((k, v) -> responses.putIfAbsent(k, v));
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        responses.forEach(all::set);
        return all;
    }

    private static Map<String, ObjectNode> errors(
            Endpoint endpoint, boolean body, boolean secured) {
        Map<String, ObjectNode> errors = new TreeMap<>();
        APIResponse[] own = endpoint.resource().getAnnotationsByType(APIResponse.class);
        for (APIResponse said : own) {
            errors.put(said.responseCode(), reference(said.ref()));
        }
        if (own.length > 0 && secured) {
            return errors;
        }
        // Keycloak has rules of its own for paths and parameters, and for origins
        errors.put("400", reference("Malformed"));
        errors.put("404", reference("NotFound"));
        if (body) {
            ERRORS_OF_A_BODY.forEach((status, name) -> errors.put(status, reference(name)));
        }
        if (secured) {
            errors.put("401", reference("Unauthorized"));
            errors.put("403", reference("Forbidden"));
        }
        return errors;
    }

    private ObjectNode said(APIResponse said) {
        if (!said.ref().isEmpty()) {
            return reference(said.ref());
        }
        if (said.content().length == 0) {
            return JsonNodeFactory.instance.objectNode().put("description", "Done.");
        }
        Schema schema = said.content()[0].schema();
        if (schema.oneOf().length == 0) {
            return answer(said.responseCode(), schemas.of(schema.implementation()));
        }
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        ArrayNode ways = either.putArray("oneOf");
        for (Class<?> way : schema.oneOf()) {
            ways.add(schemas.of(way));
        }
        return answer(said.responseCode(), either);
    }

    private static ObjectNode answer(String status, ObjectNode schema) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("description", status.equals("201") ? "It was made." : "The answer.");
        if (status.equals("201")) {
            answer.putObject("headers")
                    .putObject("Location")
                    .put("description", "Where it is.")
                    .putObject("schema")
                    .put("type", "string");
        }
        answer.putObject("content").putObject("application/json").set("schema", schema);
        return answer;
    }

    private static ObjectNode reference(String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/responses/" + name);
    }
}
