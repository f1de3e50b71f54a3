package org.keystead.access.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.json.Names;
import org.keystead.access.json.Wording;
import org.keystead.access.model.Project;

/** A project as people write it, in the document and to the managing endpoints. */
public final class ProjectDocument {

    /** What the store takes. */
    private static final int MAX_ATTRIBUTES = 1900;

    private static final String RESERVED = "reserved";

    private ProjectDocument() {}

    /** Of the document, where an alias is name enough. */
    static ProjectState read(Fields fields, Faults faults) {
        String alias = fields.requiredKey("alias");
        String name = fields.text("name", 255).orElse(alias);
        boolean reserved =
                fields.choice("kind", ProjectDocument::reserved, "standard, reserved")
                        .orElse(false);
        return read(alias, name, reserved, fields, faults);
    }

    /**
     * Of a request, which has no say in whether the project is the reserved one.
     *
     * @param before the project as it is; empty for a new one
     */
    public static ProjectState request(Optional<Project> before, Fields fields, Faults faults) {
        String alias = fields.requiredKey("alias");
        if (before.filter(project -> project.alias().equals(alias)).isEmpty()) {
            Names.check(alias, fields.path("alias"), faults);
        }
        boolean reserved = before.map(Project::reserved).orElse(false);
        return read(alias, fields.requiredText("name", 255), reserved, fields, faults);
    }

    private static ProjectState read(
            String alias, String name, boolean reserved, Fields fields, Faults faults) {
        ProjectState project =
                new ProjectState(
                        alias,
                        name,
                        fields.text("description", 1000),
                        reserved,
                        fields.flag("enabled", true),
                        attributes(fields, faults));
        fields.end();
        return project;
    }

    static ObjectNode write(ProjectState project) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("alias", project.alias());
        json.put("name", project.name());
        project.description().ifPresent(text -> json.put("description", text));
        if (project.reserved()) {
            json.put("kind", RESERVED);
        }
        if (!project.enabled()) {
            json.put("enabled", false);
        }
        if (!project.attributes().isEmpty()) {
            ObjectNode attributes = json.putObject("attributes");
            new TreeMap<>(project.attributes())
                    .forEach((name, values) -> values.forEach(attributes.putArray(name)::add));
        }
        return json;
    }

    private static Optional<Boolean> reserved(String kind) {
        return switch (kind) {
            case "standard" -> Optional.of(false);
            case RESERVED -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static Map<String, List<String>> attributes(Fields fields, Faults faults) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        JsonNode value = fields.value("attributes");
        String path = fields.path("attributes");
        if (!value.isNull() && !value.isObject()) {
            faults.add(path, "must be an object of lists of strings");
            return attributes;
        }
        if (value.toString().length() > MAX_ATTRIBUTES) {
            faults.add(path, "must have " + MAX_ATTRIBUTES + " characters at most");
            return attributes;
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            List<String> texts = new ArrayList<>();
            boolean sound = entry.getValue().isArray();
            boolean whole = Wording.isWhole(entry.getKey());
            for (JsonNode text : entry.getValue()) {
                sound &= text.isTextual();
                whole &= Wording.isWhole(text.asText());
                texts.add(text.asText());
            }
            if (!sound) {
                faults.add(path + "." + entry.getKey(), "must be strings in a list");
            }
            if (!whole) {
                faults.add(path, "must not have half a surrogate pair");
            }
            attributes.put(entry.getKey(), texts);
        }
        return attributes;
    }
}
