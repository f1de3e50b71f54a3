package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The flows of a realm. */
final class Flows {

    private static final int GAP = 10;
    private static final int FIRST = 10;

    /** Where the bar stands across a flow that is being rewritten: before everything. */
    private static final int BAR = -1;

    private final AdminRest rest;
    private final Map<String, JsonNode> byAlias = new HashMap<>();

    Flows(AdminRest rest) {
        this.rest = rest;
        look();
    }

    private void look() {
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
        if (byAlias.containsKey(flow.flow())) {
            replace(flow.flow(), row -> true, flow.steps());
        } else {
            fill(createFlow(flow, true), flow.flow(), flow.steps(), FIRST);
        }
    }

    /** Copies a flow as the server can, with all that it hides; sub-flows get the new name too. */
    void copy(String alias, String name) {
        rest.create(
                "/authentication/flows/" + AdminRest.encode(alias) + "/copy",
                Map.of("newName", name));
        look();
    }

    /** Makes the flow end with these flows; what it has beside them stays as it is. */
    void append(String alias, List<Step> steps) {
        Set<String> names = steps.stream().map(Step::flow).collect(Collectors.toSet());
        replace(alias, row -> names.contains(row.path("displayName").asText()), steps);
    }

    // in place, so that whatever is bound to it stays bound; shut for as long as that takes, for
    // half a flow could let somebody in with half of what it asks
    private void replace(String alias, Predicate<JsonNode> old, List<Step> steps) {
        String id = byAlias.get(alias).path("id").asText();
        String shut = execution(id, "deny-access-authenticator", "", "REQUIRED", BAR);
        int last = 0;
        for (JsonNode row : rest.get(executions(alias))) {
            if (row.path("level").asInt() > 0 || row.path("id").asText().equals(shut)) {
                continue;
            }
            if (old.test(row)) {
                rest.delete("/authentication/executions/" + row.path("id").asText());
            } else {
                last = Math.max(last, row.path("priority").asInt());
            }
        }
        fill(id, alias, steps, last + FIRST);
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
                                row.path("providerId").asText(""),
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
                        flow.provider().isEmpty() ? "basic-flow" : "form-flow",
                        "topLevel",
                        top,
                        "builtIn",
                        false));
    }

    private void fill(String id, String alias, List<Step> steps, int first) {
        int priority = first;
        for (Step step : steps) {
            if (step.isFlow()) {
                String flow = createFlow(step, false);
                fill(flow, step.flow(), step.steps(), FIRST);
                execution(id, step.provider(), flow, step.requirement(), priority);
            } else {
                String made = execution(id, step.provider(), "", step.requirement(), priority);
                if (!step.config().isEmpty()) {
                    rest.create(
                            "/authentication/executions/" + made + "/config",
                            Map.of(
                                    "alias",
                                    alias + " " + priority + " " + step.provider(),
                                    "config",
                                    step.config()));
                }
            }
            priority += GAP;
        }
    }

    private String execution(
            String parent, String provider, String flow, String requirement, int priority) {
        Map<String, Object> body = new HashMap<>();
        body.put("parentFlow", parent);
        body.put("requirement", requirement);
        body.put("priority", priority);
        body.put("authenticatorFlow", !flow.isEmpty());
        if (!provider.isEmpty()) {
            body.put("authenticator", provider);
        }
        if (!flow.isEmpty()) {
            body.put("flowId", flow);
        }
        return rest.create("/authentication/executions", body);
    }

    private static String executions(String alias) {
        return "/authentication/flows/" + AdminRest.encode(alias) + "/executions";
    }
}
