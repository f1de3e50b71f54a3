package org.keystead.it.crossing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.keystead.it.contract.Exchange;
import org.keystead.it.server.Api;

/**
 * A request of which some parts are right and others are odd.
 *
 * @param body null where there is none
 */
record Shot(
        Endpoint endpoint, String caller, String path, String body, Map<String, String> headers) {

    /** Halves of surrogate pairs go over the wire as escapes only. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> PARAMETERS =
            List.of(
                    "first",
                    "max",
                    "search",
                    "after",
                    "role",
                    "project",
                    "all",
                    "attention",
                    "dry-run",
                    "force",
                    "skip",
                    "organization",
                    "delete-user",
                    "unknown");
    private static final List<String> VALUES =
            List.of("0", "1", "-1", "1001", "true", "false", "maybe", "no-usable-owner", "");

    /** How the request of that number is made, the same for the same number and names. */
    static Shot of(
            Endpoint endpoint, String caller, String realm, List<Names> names, Random random) {
        Oddities oddities = new Oddities(random);
        Names told = told(names, random);
        return new Shot(
                endpoint,
                caller,
                path(endpoint.path(realm, encoded(told)), random),
                body(endpoint, told, random),
                random.nextInt(4) == 0 ? oddities.headers() : Map.of());
    }

    Exchange by(Api api) {
        return api.exchange(endpoint.verb(), path, body, headers);
    }

    /** One's own names mostly, and now and then another's or an odd one. */
    private static Names told(List<Names> names, Random random) {
        Oddities oddities = new Oddities(random);
        Map<Slot, String> told = new EnumMap<>(names.get(0).values());
        for (Slot slot : Slot.values()) {
            switch (random.nextInt(12)) {
                case 0 -> told.put(slot, oddities.text());
                case 1 -> told.put(slot, oddities.nameOfNothing());
                case 2, 3 -> told.put(slot, oddities.any(names).get(slot));
                default -> {}
            }
        }
        return new Names(told);
    }

    private static Names encoded(Names names) {
        Map<Slot, String> encoded = new EnumMap<>(Slot.class);
        names.values().forEach((slot, name) -> encoded.put(slot, encoded(name)));
        return new Names(encoded);
    }

    private static String path(String path, Random random) {
        Oddities oddities = new Oddities(random);
        StringBuilder more = new StringBuilder(path);
        for (int i = random.nextInt(3); i > 0; i--) {
            String value = random.nextBoolean() ? oddities.any(VALUES) : oddities.text();
            more.append(more.indexOf("?") < 0 ? '?' : '&')
                    .append(oddities.any(PARAMETERS))
                    .append('=')
                    .append(encoded(value));
        }
        return more.toString();
    }

    private static String body(Endpoint endpoint, Names names, Random random) {
        if (endpoint.body().isEmpty()) {
            return endpoint.verb().equals("POST") ? "" : null;
        }
        JsonNode body = Api.JSON.valueToTree(Bodies.of(endpoint.body().get(), names));
        return switch (random.nextInt(12)) {
            case 0 -> new Oddities(random).body();
            case 1 -> text(new Oddities(random).flood(body));
            default -> text(new Mutant(body, random).mutated(random.nextInt(4)));
        };
    }

    private static String text(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "%s by %s, %s %s %s"
                .formatted(
                        endpoint.id(),
                        caller,
                        endpoint.verb() + " " + path,
                        headers,
                        Optional.ofNullable(body).map(Shot::beginning).orElse("without body"));
    }

    private static String beginning(String text) {
        return text.length() < 300 ? text : text.substring(0, 300) + "… " + text.length();
    }
}
