package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes and changes the flows of a realm. */
final class FlowWriter {

    private static final int GAP = 10;
    private static final int FIRST = 10;

    /** Where the bar stands across a flow that is being rewritten: before everything. */
    private static final int BAR = -1;

    private final AdminRest rest;
    private final Flows flows;

    FlowWriter(AdminRest rest, Flows flows) {
        this.rest = rest;
        this.flows = flows;
    }

    /** Makes the realm's flow of that alias be this one. */
    void write(Step flow) {
        if (flows.has(flow.flow())) {
            String id = flows.id(flow.flow());
            rewrite(id, flow.flow(), row -> true, flow.steps());
        } else {
            fill(createFlow(flow, true), flow.flow(), flow.steps(), FIRST);
        }
    }

    /**
     * Copies a flow, unless the copy is there, as the server can: with all that it hides. Sub-flows
     * get the new name before their own.
     */
    void copy(String alias, String name) {
        if (flows.has(name)) {
            return;
        }
        rest.create(
                "/authentication/flows/" + AdminRest.encode(alias) + "/copy",
                Map.of("newName", name));
        flows.look();
    }

    /** Makes a flow within that one end with these flows; what it has beside them stays. */
    void append(String alias, String within, List<Step> steps) {
        Set<String> names = steps.stream().map(Step::flow).collect(Collectors.toSet());
        rewrite(
                id(alias, within),
                within,
                row -> names.contains(row.path("displayName").asText()),
                steps);
    }

    /** Changes settings of the first step of that kind in the flow. */
    void configure(String alias, String provider, Map<String, String> settings) {
        JsonNode row = row(alias, provider).orElseThrow();
        String present = row.path("authenticationConfig").asText("");
        if (present.isEmpty()) {
            rest.create(
                    "/authentication/executions/" + row.path("id").asText() + "/config",
                    Map.of("alias", alias + " " + provider, "config", settings));
        } else {
            ObjectNode config = (ObjectNode) rest.get("/authentication/config/" + present);
            settings.forEach(config.withObject("/config")::put);
            rest.put("/authentication/config/" + present, config);
        }
    }

    /** Takes the first step of that kind out of use, if there is one. */
    void disable(String alias, String provider) {
        row(alias, provider)
                .ifPresent(
                        row ->
                                rest.put(
                                        Flows.executions(alias),
                                        ((ObjectNode) row).put("requirement", "DISABLED")));
    }

    /** Puts steps between the flow's own step of that kind and what follows it. */
    void insertAfter(String alias, String provider, List<Step> steps) {
        int place = row(alias, provider).orElseThrow().path("priority").asInt();
        for (JsonNode row : rest.get(Flows.executions(alias))) {
            int priority = row.path("priority").asInt();
            if (row.path("level").asInt() == 0 && priority > place) {
                rest.put(
                        Flows.executions(alias),
                        ((ObjectNode) row).put("priority", priority + GAP * steps.size()));
            }
        }
        fill(id(alias, alias), alias, steps, place + 1);
    }

    private Optional<JsonNode> row(String alias, String provider) {
        return Pages.stream(rest.get(Flows.executions(alias)))
                .filter(row -> row.path("providerId").asText().equals(provider))
                .findFirst();
    }

    private String id(String alias, String within) {
        return within.equals(alias)
                ? flows.id(alias)
                : Pages.stream(rest.get(Flows.executions(alias)))
                        .filter(row -> row.path("displayName").asText().equals(within))
                        .map(row -> row.path("flowId").asText())
                        .findFirst()
                        .orElseThrow();
    }

    // in place, so that whatever is bound to it stays bound; shut for as long as that takes, for
    // half a flow could let somebody in with half of what it asks
    private void rewrite(String id, String alias, Predicate<JsonNode> old, List<Step> steps) {
        String shut = execution(id, "deny-access-authenticator", "", "REQUIRED", BAR);
        int last = 0;
        for (JsonNode row : rest.get(Flows.executions(alias))) {
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
}
