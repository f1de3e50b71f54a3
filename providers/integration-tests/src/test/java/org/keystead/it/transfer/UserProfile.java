package org.keystead.it.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.keystead.it.server.Api;

/** The user profile as a text in a realm file. */
final class UserProfile {

    private static final String OURS = "keystead.email-fallback-until";

    private UserProfile() {}

    /** Without the attribute that {@code keystead setup} adds. */
    static JsonNode withoutOurs(String text) {
        JsonNode profile = normal(text);
        AddedBySetup.remove(profile.path("attributes"), a -> a.path("name").asText().equals(OURS));
        return profile;
    }

    /** As Keycloak writes it, whoever wrote it: with what is left out of it. */
    static JsonNode normal(String text) {
        ObjectNode profile = json(text);
        if (profile.path("groups").isEmpty()) {
            profile.remove("groups");
        }
        for (JsonNode attribute : profile.path("attributes")) {
            AddedBySetup.remove(attribute, JsonNode::isNull);
            if (!attribute.path("multivalued").asBoolean()) {
                ((ObjectNode) attribute).remove("multivalued");
            }
        }
        return profile;
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) Api.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
