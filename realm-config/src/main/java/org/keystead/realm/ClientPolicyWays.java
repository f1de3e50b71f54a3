package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flows that client policies choose instead of the realm's. */
record ClientPolicyWays(AdminRest rest, Flows flows) implements Ways {

    @Override
    public Stream<OpenWay> open() {
        Set<String> used =
                Pages.stream(rest.get("/client-policies/policies").path("policies"))
                        .filter(policy -> policy.path("enabled").asBoolean())
                        .flatMap(policy -> Pages.stream(policy.path("profiles")))
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet());
        return Pages.stream(rest.get("/client-policies/profiles").path("profiles"))
                .filter(profile -> used.contains(profile.path("name").asText()))
                .flatMap(this::open);
    }

    private Stream<OpenWay> open(JsonNode profile) {
        return Pages.stream(profile.path("executors"))
                .filter(e -> e.path("executor").asText().equals("auth-flow-enforcer"))
                .map(e -> e.path("configuration").path("auth-flow-alias").asText())
                .flatMap(
                        alias ->
                                Pathways.judge(
                                        "client policy",
                                        "profile " + profile.path("name").asText(),
                                        Verdict.of(flows.byAlias(alias)),
                                        "name another flow there, or put the second step into it"));
    }
}
