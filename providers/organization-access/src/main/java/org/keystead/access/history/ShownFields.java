package org.keystead.access.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.keycloak.util.JsonSerialization;

/**
 * What an event's JSON says that owners see: names of things, levels and times. Names and addresses
 * of people, and what projects carry freely, are not among it.
 */
final class ShownFields {

    private static final Set<String> SHOWN =
            Set.of(
                    "id",
                    "alias",
                    "name",
                    "displayName",
                    "description",
                    "kind",
                    "enabled",
                    "organization",
                    "project",
                    "role",
                    "roles",
                    "custom",
                    "section",
                    "level",
                    "except",
                    "permissions",
                    "owner",
                    "protected",
                    "cardinality",
                    "joinsNewProjects",
                    "template",
                    "grants",
                    "granted",
                    "withheld",
                    "grantedBy",
                    "grantedAt",
                    "invitedBy",
                    "redirectUri",
                    "status",
                    "sentAt",
                    "expiresAt",
                    "lifespanSeconds",
                    "user",
                    "approvedBy",
                    "approvedAt",
                    "attention",
                    "membershipType");

    private ShownFields() {}

    /** The JSON of an event; empty where there is none that can be read. */
    static JsonNode read(Optional<String> json) {
        try {
            return json.isPresent()
                    ? JsonSerialization.mapper.readTree(json.get())
                    : JsonNodeFactory.instance.objectNode();
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** What is shown of it; {@code null} if it is not there. */
    static JsonNode of(JsonNode json) {
        if (json.isObject()) {
            ObjectNode shown = JsonNodeFactory.instance.objectNode();
            json.properties().stream()
                    .filter(field -> SHOWN.contains(field.getKey()))
                    .forEach(field -> shown.set(field.getKey(), of(field.getValue())));
            return shown;
        }
        if (json.isArray()) {
            ArrayNode shown = JsonNodeFactory.instance.arrayNode();
            json.forEach(element -> shown.add(of(element)));
            return shown;
        }
        return json.isMissingNode() ? null : json;
    }
}
