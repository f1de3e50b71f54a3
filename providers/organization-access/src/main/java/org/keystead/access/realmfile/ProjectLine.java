package org.keystead.access.realmfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.json.Names;
import org.keystead.access.model.Project;

/**
 * A project in a sentence: {@code prod: name Production; attribute region eu-north; disabled}.
 *
 * <p>{@code id} is what other systems may know it by; a project that was written by hand needs none
 * and gets one. What was exported has one, and comes back under whatever name it had.
 */
final class ProjectLine {

    /** What the store takes, less what escaping may add. */
    private static final int MAX_ATTRIBUTES = 1900;

    private ProjectLine() {}

    static Line write(Project project) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(Clause.of("name", project.name()));
        project.description().ifPresent(text -> clauses.add(Clause.of("description", text)));
        if (project.reserved()) {
            clauses.add(Clause.of("reserved"));
        }
        if (!project.enabled()) {
            clauses.add(Clause.of("disabled"));
        }
        new TreeMap<>(project.attributes())
                .forEach(
                        (name, values) -> {
                            if (values.isEmpty()) {
                                clauses.add(Clause.of(Clause.ATTRIBUTE, name));
                            }
                            values.forEach(v -> clauses.add(Clause.of(Clause.ATTRIBUTE, name, v)));
                        });
        clauses.add(Clause.of("id", project.id()));
        return new Line(project.alias(), clauses);
    }

    static Project read(Line line, String organization, String path, Faults faults) {
        ObjectNode json = LineFields.read(line, Set.of(Clause.ATTRIBUTE), path, faults);
        Fields fields = new Fields(json.put("alias", line.head()), path, faults);
        Project project =
                new Project(
                        fields.text("id", 36).orElseGet(KeycloakModelUtils::generateId),
                        organization,
                        fields.requiredKey("alias"),
                        fields.text("name", 255).orElse(line.head()),
                        fields.text("description", 1000),
                        fields.flag("reserved", false)
                                ? Project.Kind.RESERVED
                                : Project.Kind.STANDARD,
                        !fields.flag("disabled", false),
                        attributes(fields.value(Clause.ATTRIBUTE), path, faults));
        fields.end();
        if (!fields.has("id")) {
            Names.check(project.alias(), fields.path("alias"), faults);
        }
        return project;
    }

    private static Map<String, List<String>> attributes(
            JsonNode clauses, String path, Faults faults) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        int length = 0;
        for (JsonNode clause : clauses) {
            if (clause.isEmpty()) {
                faults.add(path, "has an attribute without a name");
                continue;
            }
            List<String> texts = new ArrayList<>();
            clause.forEach(text -> texts.add(text.asText()));
            List<String> values =
                    attributes.computeIfAbsent(texts.get(0), name -> new ArrayList<>());
            if (texts.size() > 1) {
                values.add(String.join(" ", texts.subList(1, texts.size())));
            }
            length += clause.toString().length();
        }
        if (length > MAX_ATTRIBUTES) {
            faults.add(path, "has more than " + MAX_ATTRIBUTES + " characters of attributes");
        }
        return attributes;
    }
}
