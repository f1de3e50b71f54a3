package org.keystead.it.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keystead.it.server.Api;

/**
 * What one realm file says and another does not, value by value. The order of a list counts for
 * nothing, and its items are known by their names.
 */
final class Differences {

    private static final List<String> NAMES =
            List.of(
                    "alias",
                    "clientId",
                    "username",
                    "name",
                    "subType",
                    "priority",
                    "authenticator",
                    "flowAlias",
                    "client",
                    "clientScope",
                    "identityProvider",
                    "identityProviderAlias",
                    "type");

    private final Map<String, String> values = new TreeMap<>();

    private Differences(JsonNode file) {
        read("", file);
    }

    /**
     * A line for each value: {@code - path: value} for what is there no more, {@code +} for what
     * came, {@code ~ path: value -> value} for what is another one.
     */
    static List<String> between(JsonNode before, JsonNode after) {
        Map<String, String> old = new Differences(before).values;
        Map<String, String> now = new Differences(after).values;
        Collection<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !old.getOrDefault(path, "").equals(now.getOrDefault(path, "")))
                .map(
                        path -> {
                            if (!now.containsKey(path)) {
                                return "- " + path + ": " + old.get(path);
                            }
                            return old.containsKey(path)
                                    ? "~ " + path + ": " + old.get(path) + " -> " + now.get(path)
                                    : "+ " + path + ": " + now.get(path);
                        })
                .toList();
    }

    private void read(String path, JsonNode node) {
        JsonNode content = within(node);
        if (content.isObject()) {
            content.properties().forEach(f -> read(path + "/" + f.getKey(), f.getValue()));
        } else if (content.isArray()) {
            items(content)
                    .forEach(
                            (name, same) -> {
                                for (int i = 0; i < same.size(); i++) {
                                    String number = i == 0 ? "" : "#" + (i + 1);
                                    read(path + "/" + name + number, same.get(i));
                                }
                            });
        } else {
            values.put(path, content.asText());
        }
    }

    private static Map<String, List<JsonNode>> items(JsonNode list) {
        Map<String, List<JsonNode>> items = new TreeMap<>();
        List<JsonNode> sorted = new ArrayList<>();
        list.forEach(sorted::add);
        sorted.sort((a, b) -> a.toString().compareTo(b.toString()));
        sorted.forEach(item -> items.computeIfAbsent(name(item), n -> new ArrayList<>()).add(item));
        return items;
    }

    private static String name(JsonNode item) {
        if (!item.isObject()) {
            return within(item).isContainerNode() ? "" : item.asText();
        }
        String name =
                NAMES.stream()
                        .map(item::path)
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? item.path("providerId").asText(item.path("id").asText()) : name;
    }

    /** Keycloak keeps some of its JSON as texts, whose fields have no order. */
    private static JsonNode within(JsonNode node) {
        if (Stream.of("{", "[{").noneMatch(node.asText()::startsWith)) {
            return node;
        }
        try {
            return Api.JSON.readTree(node.asText());
        } catch (JsonProcessingException e) {
            return node;
        }
    }
}
