package org.keystead.access.rest.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.keystead.access.json.Wording;

/** Reads parts of AuthZEN requests: no value is converted, and unknown members are left alone. */
final class AuthZenEntity {

    private static final int MAX_TEXT = 600;

    private AuthZenEntity() {}

    /** A required text of a required object, as in {@code subject.type}. */
    static String text(JsonNode request, String entity, String member) {
        JsonNode value = object(request, entity).path(member);
        String name = entity + "." + member;
        if (value.isMissingNode() || value.isNull()) {
            throw AuthZenException.malformed(name + " is missing");
        }
        if (!value.isTextual()) {
            throw AuthZenException.malformed(name + " must be a string");
        }
        if (value.textValue().isEmpty() || value.textValue().length() > MAX_TEXT) {
            throw AuthZenException.malformed(name + " must have 1 to " + MAX_TEXT + " characters");
        }
        if (!Wording.isPlain(value.textValue()) || !Wording.isWhole(value.textValue())) {
            throw AuthZenException.malformed(name + " must not have control characters");
        }
        return value.textValue();
    }

    /** A required object, whose properties, if there are some, are an object too. */
    static JsonNode object(JsonNode request, String entity) {
        JsonNode value = request.path(entity);
        if (value.isMissingNode() || value.isNull()) {
            throw AuthZenException.malformed(entity + " is missing");
        }
        requireObject(value, entity);
        optionalObject(value, "properties", entity + ".properties");
        return value;
    }

    /** A text among an entity's properties; none where there is no such, or another value. */
    static Optional<String> property(JsonNode request, String entity, String name) {
        JsonNode value = request.path(entity).path("properties").path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    static void optionalObject(JsonNode holder, String member, String name) {
        JsonNode value = holder.path(member);
        if (!value.isMissingNode() && !value.isNull()) {
            requireObject(value, name);
        }
    }

    static void requireObject(JsonNode value, String name) {
        if (!value.isObject()) {
            throw AuthZenException.malformed(name + " must be an object");
        }
    }
}
