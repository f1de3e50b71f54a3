package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The flows of a realm. */
final class Flows {

    private final AdminRest rest;
    private final Map<String, JsonNode> byAlias = new HashMap<>();

    Flows(AdminRest rest) {
        this.rest = rest;
        for (JsonNode flow : rest.get("/authentication/flows")) {
            byAlias.put(flow.path("alias").asText(), flow);
        }
    }

    /** The top-level flow with this id. */
    Optional<Step> byId(String id) {
        return byAlias.values().stream()
                .filter(flow -> flow.path("id").asText().equals(id))
                .map(flow -> read(flow.path("alias").asText()))
                .findFirst();
    }

    Optional<Step> byAlias(String alias) {
        return byAlias.containsKey(alias) ? Optional.of(read(alias)) : Optional.empty();
    }

    /** Makes the realm's flow of that alias be this one. */
    void write(Step flow) {
        JsonNode present = byAlias.get(flow.flow());
        if (present == null) {
            String id = createFlow(flow, true);
            fill(id, flow);
            return;
        }
        // in place, so that whatever is bound to it stays bound; shut for as long as that takes,
        // for half a flow could let somebody in with half of what it asks
        String id = present.path("id").asText();
        String shut = execution(id, "deny-access-authenticator", "", "REQUIRED", 0);
        for (JsonNode old : rest.get(executions(flow.flow()))) {
            if (old.path("level").asInt() == 0 && !old.path("id").asText().equals(shut)) {
                rest.delete("/authentication/executions/" + old.path("id").asText());
            }
        }
        fill(id, flow);
        rest.delete("/authentication/executions/" + shut);
    }

    private Step read(String alias) {
        List<JsonNode> rows = new ArrayList<>();
        rest.get(executions(alias)).forEach(rows::add);
        String description = byAlias.get(alias).path("description").asText("");
        return new Step("", alias, description, "", false, Map.of(), below(rows, 0, 0));
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
                                flow ? "" : row.path("providerId").asText(),
                                flow ? row.path("displayName").asText() : "",
                                flow ? row.path("description").asText("") : "",
                                row.path("requirement").asText(),
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

    private String createFlow(Step flow, boolean top) {
        return rest.create(
                "/authentication/flows",
                Map.of(
                        "alias",
                        flow.flow(),
                        "description",
                        flow.description(),
                        "providerId",
                        "basic-flow",
                        "topLevel",
                        top,
                        "builtIn",
                        false));
    }

    private void fill(String parent, Step flow) {
        // 0 is the bar across a flow that is being rewritten
        int priority = 10;
        for (Step step : flow.steps()) {
            if (step.isFlow()) {
                String id = createFlow(step, false);
                fill(id, step);
                execution(parent, "", id, step.requirement(), priority);
            } else {
                String id = execution(parent, step.provider(), "", step.requirement(), priority);
                if (!step.config().isEmpty()) {
                    rest.create(
                            "/authentication/executions/" + id + "/config",
                            Map.of(
                                    "alias",
                                    flow.flow() + " " + priority + " " + step.provider(),
                                    "config",
                                    step.config()));
                }
            }
            priority += 10;
        }
    }

    private String execution(
            String parent, String provider, String flow, String requirement, int priority) {
        Map<String, Object> body = new HashMap<>();
        body.put("parentFlow", parent);
        body.put("requirement", requirement);
        body.put("priority", priority);
        body.put("authenticatorFlow", !flow.isEmpty());
        if (flow.isEmpty()) {
            body.put("authenticator", provider);
        } else {
            body.put("flowId", flow);
        }
        return rest.create("/authentication/executions", body);
    }

    private static String executions(String alias) {
        return "/authentication/flows/" + AdminRest.encode(alias) + "/executions";
    }
}
