package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The flows of this pack as their files describe them. Steps that several flows share are parts, in
 * files of their own; in a part {@code @flow} stands for the flow's alias.
 *
 * @param variant a part with this name after its own is taken before one without
 */
record FlowFile(String variant) {

    private static final String FLOW = "@flow";
    private static final String LEVEL = "@level";

    /** The flow in the file of that name. */
    Step flow(String name) {
        return parse(read("/flows/" + name + ".json"));
    }

    Step parse(JsonNode flow) {
        String alias = flow.path("flow").asText();
        return step(flow, text -> text.replace(FLOW, alias));
    }

    /** The steps of a part as they stand in the flow of that alias. */
    List<Step> part(String name, String alias) {
        return part(name, text -> text.replace(FLOW, alias));
    }

    private List<Step> part(String name, UnaryOperator<String> names) {
        String ofVariant = "/flows/parts/" + name + "-" + variant + ".json";
        boolean varies = FlowFile.class.getResource(ofVariant) != null;
        return steps(read(varies ? ofVariant : "/flows/parts/" + name + ".json"), names);
    }

    private List<Step> steps(JsonNode nodes, UnaryOperator<String> names) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.has("part")) {
                String level = node.path("level").asText(LEVEL);
                steps.addAll(
                        part(
                                node.path("part").asText(),
                                text -> names.apply(text.replace(LEVEL, level))));
            } else {
                steps.add(step(node, names));
            }
        }
        return steps;
    }

    private Step step(JsonNode node, UnaryOperator<String> names) {
        Map<String, String> config = new TreeMap<>();
        node.path("config")
                .properties()
                .forEach(e -> config.put(e.getKey(), names.apply(e.getValue().asText())));
        return new Step(
                node.path("step").asText(""),
                names.apply(node.path("flow").asText("")),
                node.path("description").asText(""),
                node.path("requirement").asText(""),
                node.path("optional").asBoolean(false),
                node.path("kept").asBoolean(false),
                config,
                steps(node.path("steps"), names));
    }

    private static JsonNode read(String file) {
        try (InputStream stream = FlowFile.class.getResourceAsStream(file)) {
            return AdminRest.JSON.readTree(stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
