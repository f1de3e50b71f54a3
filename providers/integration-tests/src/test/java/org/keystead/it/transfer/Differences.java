package org.keystead.it.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keystead.it.server.Api;

/** Where two realm files differ, line by line; the order of a list says nothing. */
final class Differences {

    /** What tells one thing of a list from the others, the first of these that it has. */
    private static final List<String> NAMES =
            List.of("alias", "clientId", "username", "name", "identityProvider", "id");

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    static List<String> between(JsonNode before, JsonNode after) {
        Differences differences = new Differences();
        differences.compare("", before, after);
        return differences.found;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.isObject() && after.isObject()) {
            names(before, after)
                    .forEach(
                            name ->
                                    compare(
                                            path + "/" + name,
                                            before.path(name),
                                            after.path(name)));
        } else if (before.isArray() && after.isArray()) {
            compareLists(path, before, after);
        } else if (list(before).isArray() && list(after).isArray()) {
            compareLists(path, list(before), list(after));
        } else if (!before.equals(after)) {
            found.add(path + ": " + text(before) + " -> " + text(after));
        }
    }

    private static Set<String> names(JsonNode before, JsonNode after) {
        return Stream.concat(before.properties().stream(), after.properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void compareLists(String path, JsonNode before, JsonNode after) {
        List<JsonNode> gone = new ArrayList<>();
        List<JsonNode> come = new ArrayList<>();
        after.forEach(come::add);
        for (JsonNode item : before) {
            if (!take(come, other -> between(item, other).isEmpty())) {
                gone.add(item);
            }
        }
        for (JsonNode item : gone) {
            String name = name(item);
            List<JsonNode> same =
                    come.stream().filter(o -> !name.isEmpty() && name(o).equals(name)).toList();
            if (same.isEmpty()) {
                found.add(path + ": " + text(item) + " is gone");
            } else {
                compare(path + "[" + name + "]", item, same.get(0));
                come.remove(same.get(0));
            }
        }
        come.forEach(item -> found.add(path + ": " + text(item) + " came"));
    }

    private static boolean take(List<JsonNode> from, Predicate<JsonNode> wanted) {
        for (int i = 0; i < from.size(); i++) {
            if (wanted.test(from.get(i))) {
                from.remove(i);
                return true;
            }
        }
        return false;
    }

    private static String name(JsonNode item) {
        return NAMES.stream()
                .map(name -> item.path(name).asText(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The list that a text holds, as those in the settings of policies do. */
    private static JsonNode list(JsonNode node) {
        try {
            return node.asText().startsWith("[") ? Api.JSON.readTree(node.asText()) : node;
        } catch (JsonProcessingException e) {
            return node;
        }
    }

    private static String text(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
