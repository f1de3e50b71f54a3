package org.keystead.it.yubikey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.keystead.it.server.Api;

/** A browser flow whose second step is the key, for whoever has one. */
record KeyFlow(Api admin, String realm) {

    static final String ALIAS = "keys";

    /** Makes it and answers the id of the key's step. */
    String make() {
        admin.post(
                        path("/authentication/flows"),
                        Map.of(
                                "alias",
                                ALIAS,
                                "providerId",
                                "basic-flow",
                                "topLevel",
                                true,
                                "builtIn",
                                false))
                .expect(201);
        step(ALIAS, "auth-cookie", "ALTERNATIVE");
        subFlow(ALIAS, "keys forms", "ALTERNATIVE");
        step("keys forms", "auth-username-password-form", "REQUIRED");
        subFlow("keys forms", "keys second", "CONDITIONAL");
        step("keys second", "conditional-user-configured", "REQUIRED");
        return step("keys second", "keystead-yubikey-otp", "ALTERNATIVE");
    }

    private void subFlow(String parent, String alias, String requirement) {
        admin.post(
                        path(
                                "/authentication/flows/"
                                        + Api.encode(parent).replace("+", "%20")
                                        + "/executions/flow"),
                        Map.of("alias", alias, "type", "basic-flow", "description", ""))
                .expect(201);
        require("displayName", alias, requirement);
    }

    private String step(String parent, String authenticator, String requirement) {
        admin.post(
                        path(
                                "/authentication/flows/"
                                        + Api.encode(parent).replace("+", "%20")
                                        + "/executions/execution"),
                        Map.of("provider", authenticator))
                .expect(201);
        return require("providerId", authenticator, requirement);
    }

    private String require(String field, String value, String requirement) {
        JsonNode step =
                StreamSupport.stream(
                                admin.get(path("/authentication/flows/" + ALIAS + "/executions"))
                                        .expect(200)
                                        .body()
                                        .spliterator(),
                                false)
                        .filter(e -> value.equals(e.path(field).asText()))
                        .findFirst()
                        .orElseThrow();
        Map<String, Object> changed = new HashMap<>();
        step.properties().forEach(f -> changed.put(f.getKey(), f.getValue()));
        changed.put("requirement", requirement);
        admin.put(path("/authentication/flows/" + ALIAS + "/executions"), changed);
        return step.get("id").asText();
    }

    /** Adds a step beside the key's and answers its id. */
    String alternative(String authenticator) {
        return step("keys second", authenticator, "ALTERNATIVE");
    }

    private String path(String rest) {
        return "/admin/realms/" + realm + rest;
    }
}
