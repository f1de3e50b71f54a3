package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * How a realm reaches its YubiKey validation servers. It stands at the first YubiKey step of the
 * browser flow, which the other steps follow.
 *
 * @param values by the names of the step's settings; empty when they are to stay as they are
 */
record YubikeySettings(Map<String, String> values) {

    private static final String STEP = "keystead-yubikey-otp";
    private static final String PREFIX = "keystead.yubikey.";

    /** What arguments and environment say; client id and secret key go together. */
    static YubikeySettings of(String client, String servers, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        put(values, "servers", servers);
        put(values, "client-id", client);
        put(values, "secret-key", environment.getOrDefault("KEYSTEAD_YUBIKEY_SECRET_KEY", ""));
        if (!values.isEmpty()
                && !(values.containsKey(PREFIX + "client-id")
                        && values.containsKey(PREFIX + "secret-key"))) {
            throw new UsageException(
                    "YubiKeys need both --yubikey-client and KEYSTEAD_YUBIKEY_SECRET_KEY");
        }
        return new YubikeySettings(values);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(PREFIX + name, value);
        }
    }

    boolean given() {
        return !values.isEmpty();
    }

    /** Whether the browser flow has them; a hidden secret key counts as another. */
    boolean areIn(AdminRest rest, String flow) {
        return config(rest, flow)
                .filter(config -> values.entrySet().stream().allMatch(v -> isIn(v, config)))
                .isPresent();
    }

    /** Makes the flow have them. */
    Change change(AdminRest rest, String flow) {
        List<String> details =
                values.entrySet().stream()
                        .map(v -> v.getKey() + ": " + (isSecret(v) ? "as given" : v.getValue()))
                        .toList();
        return new Change("set how YubiKeys are checked", details, () -> write(rest, flow));
    }

    private static boolean isSecret(Map.Entry<String, String> value) {
        return value.getKey().endsWith("secret-key");
    }

    private void write(AdminRest rest, String flow) {
        ObjectNode config =
                (ObjectNode)
                        config(rest, flow)
                                .orElseThrow(
                                        () ->
                                                new RestException(
                                                        "the browser flow has no YubiKey step; is the"
                                                                + " provider jar there?"));
        // Keycloak takes what it hid, and gets back, for unchanged
        values.forEach(config.withObject("/config")::put);
        rest.put("/authentication/config/" + config.path("id").asText(), config);
    }

    private static boolean isIn(Map.Entry<String, String> value, JsonNode config) {
        return config.path("config").path(value.getKey()).asText().equals(value.getValue());
    }

    private static Optional<JsonNode> config(AdminRest rest, String flow) {
        return StreamSupport.stream(
                        rest.get("/authentication/flows/" + AdminRest.encode(flow) + "/executions")
                                .spliterator(),
                        false)
                .filter(row -> row.path("providerId").asText().equals(STEP))
                .findFirst()
                .map(row -> row.path("authenticationConfig").asText())
                .map(id -> rest.get("/authentication/config/" + id));
    }
}
