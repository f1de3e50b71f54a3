package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The flows of a realm, each read once however many ways lead through it. */
final class Flows {

    private final AdminRest rest;
    private final Map<String, JsonNode> byAlias = new HashMap<>();
    private final Map<String, Step> known = new HashMap<>();

    Flows(AdminRest rest) {
        this.rest = rest;
        look();
    }

    /** Reads anew which flows there are, and what they are when that is asked for. */
    void look() {
        known.clear();
        for (JsonNode flow : rest.get("/authentication/flows")) {
            byAlias.put(flow.path("alias").asText(), flow);
        }
    }

    /** The top-level flow with this id. */
    Optional<Step> byId(String id) {
        return byAlias.values().stream()
                .filter(flow -> flow.path("id").asText().equals(id))
                .findFirst()
                .flatMap(flow -> byAlias(flow.path("alias").asText()));
    }

    Optional<Step> byAlias(String alias) {
        return has(alias)
                ? Optional.of(known.computeIfAbsent(alias, this::read))
                : Optional.empty();
    }

    boolean has(String alias) {
        return byAlias.containsKey(alias);
    }

    /** The id of the top-level flow of that alias. */
    String id(String alias) {
        return byAlias.get(alias).path("id").asText();
    }

    /** Whether Keycloak made the flow, so that nobody could put anything into it. */
    boolean isBuiltIn(String alias) {
        return has(alias) && byAlias.get(alias).path("builtIn").asBoolean();
    }

    private Step read(String alias) {
        String description = byAlias.get(alias).path("description").asText("");
        List<Step> steps =
                rest.find(executions(alias))
                        .map(rows -> below(Pages.stream(rows).toList(), 0, 0))
                        .orElse(List.of(Step.UNKNOWN));
        return new Step("", alias, description, "", false, false, Map.of(), steps);
    }

    /** The steps of one level, from {@code start} until a row of a higher level comes. */
    private List<Step> below(List<JsonNode> rows, int start, int level) {
        List<Step> steps = new ArrayList<>();
        for (int i = start; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            if (row.path("level").asInt() < level) {
                break;
            }
            if (row.path("level").asInt() == level) {
                boolean flow = row.path("authenticationFlow").asBoolean(false);
                steps.add(
                        new Step(
                                row.path("providerId").asText(""),
                                flow ? row.path("displayName").asText() : "",
                                flow ? row.path("description").asText("") : "",
                                row.path("requirement").asText(),
                                false,
                                false,
                                config(row),
                                flow ? below(rows, i + 1, level + 1) : List.of()));
            }
        }
        return steps;
    }

    private Map<String, String> config(JsonNode row) {
        Map<String, String> config = new TreeMap<>();
        String id = row.path("authenticationConfig").asText("");
        if (!id.isEmpty()) {
            rest.get("/authentication/config/" + id)
                    .path("config")
                    .properties()
                    .forEach(e -> config.put(e.getKey(), e.getValue().asText()));
        }
        return config;
    }

    static String executions(String alias) {
        return "/authentication/flows/" + AdminRest.encode(alias) + "/executions";
    }
}
