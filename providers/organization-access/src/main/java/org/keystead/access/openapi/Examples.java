package org.keystead.access.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An example for every body that has none of its own, from those of the schemas.
 *
 * @param named by the schemas' names
 */
record Examples(ObjectNode document, JsonNode named) {

    private static final String EXAMPLE = "example";
    private static final int COUNT = 3;

    void fill() {
        fill(document.get("paths"));
        fill(document.get("components"));
    }

    private void fill(JsonNode node) {
        JsonNode content = node.path("content");
        if (content.isObject()) {
            content.forEach(body -> complete((ObjectNode) body));
        }
        node.forEach(this::fill);
    }

    private void complete(ObjectNode body) {
        if (!body.has(EXAMPLE)) {
            body.set(EXAMPLE, of(body.get("schema")));
        }
    }

    private JsonNode of(JsonNode schema) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            return named.required(reference.substring(reference.lastIndexOf('/') + 1));
        }
        for (String either : new String[] {"oneOf", "anyOf"}) {
            if (schema.has(either)) {
                return of(schema.get(either).get(0));
            }
        }
        return switch (schema.path("type").asText()) {
            case "array" -> JsonNodeFactory.instance.arrayNode().add(of(schema.get("items")));
            case "integer" -> IntNode.valueOf(COUNT);
            default -> throw new IllegalStateException("no example is known for " + schema);
        };
    }
}
