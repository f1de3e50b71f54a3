package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** The optional parts of Keycloak that a server runs with. */
record Features(Set<String> on) {

    static Features of(AdminRest rest) {
        Set<String> on = new HashSet<>();
        for (JsonNode feature : rest.server("/serverinfo").path("features")) {
            if (feature.path("enabled").asBoolean()) {
                on.add(feature.path("name").asText());
            }
        }
        return new Features(on);
    }

    boolean has(String name) {
        return on.contains(name);
    }
}
