package org.keystead.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A field of a form as the server describes it to the console.
 *
 * @param label in the words that the console shows
 * @param standard what holds while nothing is saved; empty where nothing does
 * @param options of a list
 */
record Field(String name, String label, String type, String standard, List<String> options) {

    static List<Field> of(JsonNode properties) {
        return stream(properties).map(Field::described).toList();
    }

    private static Field described(JsonNode property) {
        return new Field(
                property.get("name").asText(),
                words(property.get("label").asText()),
                property.get("type").asText(),
                property.path("defaultValue").asText(""),
                stream(property.path("options")).map(JsonNode::asText).toList());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The words of Keycloak's own labels, which the console looks up. */
    private static String words(String label) {
        return switch (label) {
            case "includeInIdToken.label" -> "Add to ID token";
            case "includeInAccessToken.label" -> "Add to access token";
            case "includeInUserInfo.label" -> "Add to userinfo";
            case "includeInIntrospection.label" -> "Add to token introspection";
            case "includeInLightweight.label" -> "Add to lightweight access token";
            default -> label;
        };
    }

    /** Something that no rule of the field allows. */
    String badValue() {
        return switch (type) {
            case "boolean" -> "maybe";
            case "Integer" -> "-5";
            default -> "§ ".repeat(3000);
        };
    }

    /** Whether the console lets people type into it, so that it can hold a bad value at all. */
    boolean isTyped() {
        return switch (type) {
            case "boolean", "List" -> false;
            case "String", "Integer", "Password", "MultivaluedString" -> true;
            default -> throw new AssertionError("no case for a field of type " + type);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
