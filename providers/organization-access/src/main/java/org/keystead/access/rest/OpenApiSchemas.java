package org.keystead.access.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** JSON Schemas of the records that are sent. */
final class OpenApiSchemas {

    private final Map<String, Object> named = new TreeMap<>();

    Map<String, Object> named() {
        return named;
    }

    /** A schema of that type; records are referred to and remembered under their name. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            boolean list = Collection.class.isAssignableFrom((Class<?>) generic.getRawType());
            Type[] arguments = generic.getActualTypeArguments();
            return list
                    ? Map.of("type", "array", "items", of(arguments[0]))
                    : Map.of("type", "object", "additionalProperties", of(arguments[1]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isArray()) {
            return Map.of("type", "array", "items", of(plain.getComponentType()));
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
            return Map.of("type", "integer");
        }
        return plain == String.class ? Map.of("type", "string") : Map.of();
    }

    private Map<String, Object> record(Class<?> type) {
        String name = type.getSimpleName().replace("Representation", "");
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            Map<String, Object> properties = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(name(component), of(component.getGenericType()));
            }
            named.put(name, Map.of("type", "object", "properties", properties));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static String name(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }
}
