package org.keystead.it.crossing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;

/**
 * An operation of the document that can be asked for with any names in its slots.
 *
 * @param query its parameters that name something, or that it cannot do without
 * @param body the name of its request body
 */
record Endpoint(
        String id,
        String verb,
        String template,
        Set<Slot> slots,
        Map<String, Optional<Slot>> query,
        Optional<String> body) {

    private static final Map<String, String> PLAIN =
            Map.of("section", "domains", "level", "read", "action", "view");
    private static final Set<String> HARMLESS =
            Set.of(
                    "first",
                    "max",
                    "search",
                    "after",
                    "all",
                    "names",
                    "full",
                    "attention",
                    "dry-run",
                    "force",
                    "skip",
                    "delete-user");

    /** Fails where it has an argument of which nobody said here how to make it. */
    static Endpoint of(JsonNode document, String template, String verb, JsonNode operation) {
        Set<Slot> slots = EnumSet.noneOf(Slot.class);
        String[] words = template.split("/", -1);
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("{") && !words[i].equals("{realm}")) {
                String name = words[i].substring(1, words[i].length() - 1);
                slots.add(Slot.of(name, words[i - 1]).orElseThrow(() -> unknown(template, name)));
            }
        }
        Map<String, Optional<Slot>> query = new LinkedHashMap<>();
        for (JsonNode reference : operation.get("parameters")) {
            JsonNode parameter = document.at(reference.get("$ref").asText().substring(1));
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("query") && !HARMLESS.contains(name)) {
                Optional<Slot> slot = Slot.of(name, "");
                if (slot.isEmpty() && !PLAIN.containsKey(name)) {
                    throw unknown(template, name);
                }
                slot.ifPresent(slots::add);
                query.put(name, slot);
            }
        }
        Optional<String> body =
                Optional.ofNullable(operation.get("requestBody"))
                        .map(b -> b.get("$ref").asText())
                        .map(ref -> ref.substring(ref.lastIndexOf('/') + 1));
        body.ifPresent(
                name ->
                        slots.addAll(
                                Bodies.slots(name).orElseThrow(() -> unknown(template, name))));
        return new Endpoint(
                operation.get("operationId").asText(), verb, template, slots, query, body);
    }

    Answer ask(Api caller, String realm, Names names) {
        return caller.send(
                verb,
                path(realm, names),
                body.map(name -> Bodies.of(name, names)).orElse(null),
                Map.of());
    }

    boolean reads() {
        return verb.equals("GET") || template.contains("/section-permissions");
    }

    boolean administration() {
        return template.startsWith("/admin");
    }

    /** Names stand in it as they are. */
    String path(String realm, Names names) {
        String[] words = template.split("/", -1);
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("{realm}")) {
                words[i] = realm;
            } else if (words[i].startsWith("{")) {
                String name = words[i].substring(1, words[i].length() - 1);
                words[i] = names.get(Slot.of(name, words[i - 1]).orElseThrow());
            }
        }
        String parameters =
                query.entrySet().stream()
                        .map(
                                p ->
                                        p.getKey()
                                                + "="
                                                + p.getValue()
                                                        .map(names::get)
                                                        .orElseGet(() -> PLAIN.get(p.getKey())))
                        .collect(Collectors.joining("&"));
        return String.join("/", words) + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    private static AssertionError unknown(String template, String name) {
        return new AssertionError(
                "%s: say in this package what to give for %s".formatted(template, name));
    }

    /** Every operation of the document. */
    static Stream<Endpoint> all(JsonNode document) {
        return document.get("paths").properties().stream()
                .flatMap(
                        path ->
                                path.getValue().properties().stream()
                                        .map(
                                                verb ->
                                                        of(
                                                                document,
                                                                path.getKey(),
                                                                verb.getKey()
                                                                        .toUpperCase(
                                                                                java.util.Locale
                                                                                        .ROOT),
                                                                verb.getValue())));
    }

    @Override
    public String toString() {
        return verb + " " + template;
    }
}
