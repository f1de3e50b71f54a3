package org.keystead.it.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.keystead.it.server.Api;

/** What realm files say, in a form in which two of them can be compared. */
final class RealmFiles {

    private RealmFiles() {}

    /** The realms of a file, which holds one or a list of them. */
    static Map<String, JsonNode> file(Path file) throws IOException {
        JsonNode content = Api.JSON.readTree(file.toFile());
        Map<String, JsonNode> realms = new TreeMap<>();
        (content.isArray() ? content : Api.JSON.createArrayNode().add(content))
                .forEach(realm -> realms.put(realm.get("realm").asText(), realm));
        return realms;
    }

    /** The realms of a directory. */
    static Map<String, JsonNode> directory(Path directory) throws IOException {
        Map<String, JsonNode> realms = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith("-realm.json")).toList()) {
                realms.putAll(file(file));
            }
        }
        return realms;
    }

    /** The organizations as a whole, with members and ids, and our components, as one text. */
    static String ours(JsonNode realm) {
        ObjectNode ours = Api.JSON.createObjectNode();
        ours.set("organizations", realm.path("organizations"));
        realm.path("components")
                .properties()
                .forEach(
                        type -> {
                            if (type.getKey().startsWith("org.keystead")) {
                                ours.set(type.getKey(), type.getValue());
                            }
                        });
        return canonical(ours);
    }

    /** Our lines by organization and attribute. */
    static Map<String, Map<String, String>> lines(JsonNode realm) {
        Map<String, Map<String, String>> lines = new TreeMap<>();
        for (JsonNode organization : realm.path("organizations")) {
            Map<String, String> ours = new TreeMap<>();
            organization
                    .path("attributes")
                    .properties()
                    .forEach(a -> ours.put(a.getKey(), a.getValue().toPrettyString()));
            lines.put(organization.get("alias").asText(), ours);
        }
        return lines;
    }

    /** A text in which only lists of texts keep their order. */
    private static String canonical(JsonNode node) {
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(canonical(item)));
            boolean lines = node.path(0).isTextual();
            return (lines ? items.stream() : items.stream().sorted()).toList().toString();
        }
        if (node.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            node.properties().forEach(f -> fields.put(f.getKey(), canonical(f.getValue())));
            return fields.toString();
        }
        return node.toString();
    }
}
