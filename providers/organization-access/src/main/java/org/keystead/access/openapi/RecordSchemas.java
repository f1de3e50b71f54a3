package org.keystead.access.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** JSON Schemas of the records that are sent: closed, and with what is always there required. */
final class RecordSchemas {

    private final ObjectNode named;

    /** Adds what it makes to those schemas. */
    RecordSchemas(ObjectNode named) {
        this.named = named;
    }

    /** A schema of that type; records are referred to and remembered under their name. */
    ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return Map.class.isAssignableFrom((Class<?>) generic.getRawType())
                    ? object("object").set("additionalProperties", of(arguments[1]))
                    : list(of(arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isArray()) {
            return list(of(plain.getComponentType()));
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return object("boolean");
        }
        if (plain == JsonNode.class) {
            return object("object");
        }
        if (plain == int.class || plain == Integer.class || plain == Long.class) {
            return object("integer").put("minimum", 0);
        }
        if (plain == String.class) {
            return object("string");
        }
        throw new IllegalArgumentException("no schema is known for " + type);
    }

    private ObjectNode record(Class<?> type) {
        String name = name(type);
        if (!named.has(name)) {
            ObjectNode schema = named.putObject(name).put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            TreeSet<String> required = new TreeSet<>(alwaysThere(type));
            boolean leavesOut = type.isAnnotationPresent(JsonInclude.class);
            for (RecordComponent component : type.getRecordComponents()) {
                properties.set(name(component), of(component));
                if (!leavesOut || component.getType().isPrimitive()) {
                    required.add(name(component));
                }
            }
            required.forEach(schema.putArray("required")::add);
            schema.put("additionalProperties", false);
            required.stream()
                    .filter(property -> !properties.has(property))
                    .forEach(
                            property -> {
                                throw new IllegalArgumentException(type + " has no " + property);
                            });
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode of(RecordComponent component) {
        ObjectNode schema = of(component.getGenericType());
        Schema said = component.getAccessor().getAnnotation(Schema.class);
        if (said != null && said.nullable()) {
            ObjectNode either = JsonNodeFactory.instance.objectNode();
            either.putArray("anyOf").add(schema).add(object("null"));
            return either;
        }
        if (said != null) {
            ObjectNode text = schema.has("items") ? (ObjectNode) schema.get("items") : schema;
            if (!said.format().isEmpty()) {
                text.put("format", said.format());
            }
            if (said.enumeration().length > 0) {
                ArrayNode words = text.putArray("enum");
                List.of(said.enumeration()).forEach(words::add);
            }
        }
        return schema;
    }

    private static Collection<String> alwaysThere(Class<?> type) {
        Schema said = type.getAnnotation(Schema.class);
        return said == null ? List.of() : List.of(said.requiredProperties());
    }

    private static ObjectNode list(ObjectNode items) {
        return object("array").set("items", items);
    }

    private static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String own = type.getSimpleName().replace("Representation", "");
        return outer == null ? own : name(outer) + own;
    }

    private static String name(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }
}
