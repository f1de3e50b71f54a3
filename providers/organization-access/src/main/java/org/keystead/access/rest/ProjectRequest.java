package org.keystead.access.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keystead.access.document.Faults;
import org.keystead.access.document.Fields;
import org.keystead.access.model.Project;

/** What a project is made or changed to. */
record ProjectRequest(
        String alias,
        String name,
        Optional<String> description,
        boolean enabled,
        Map<String, List<String>> attributes) {

    private static final int MAX_ATTRIBUTES_TEXT = 1900;

    static ProjectRequest read(Fields fields, Faults faults) {
        ProjectRequest request =
                new ProjectRequest(
                        fields.requiredKey("alias"),
                        fields.requiredText("name", 255),
                        fields.text("description", 1000),
                        fields.flag("enabled", true),
                        attributes(fields, faults));
        fields.end();
        return request;
    }

    Project toProject(String id, String organization, Project.Kind kind) {
        return new Project(id, organization, alias, name, description, kind, enabled, attributes);
    }

    private static Map<String, List<String>> attributes(Fields fields, Faults faults) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        JsonNode value = fields.value("attributes");
        String path = fields.path("attributes");
        if (!value.isNull() && !value.isObject()) {
            faults.add(path, "must be an object of lists of strings");
            return attributes;
        }
        value.properties()
                .forEach(
                        entry -> {
                            List<String> texts = new ArrayList<>();
                            entry.getValue()
                                    .forEach(
                                            text -> {
                                                if (text.isTextual()) {
                                                    texts.add(text.asText());
                                                }
                                            });
                            if (!entry.getValue().isArray()
                                    || texts.size() != entry.getValue().size()) {
                                faults.add(
                                        path + "." + entry.getKey(), "must be strings in a list");
                            }
                            attributes.put(entry.getKey(), texts);
                        });
        if (value.toString().length() > MAX_ATTRIBUTES_TEXT) {
            faults.add(path, "must have " + MAX_ATTRIBUTES_TEXT + " characters at most");
        }
        return attributes;
    }
}
