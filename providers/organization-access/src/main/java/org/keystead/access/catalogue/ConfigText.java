package org.keystead.access.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keystead.access.json.Faults;

/**
 * The catalogue's JSON as component settings and back, readable in a realm file: {@code sections}
 * lists the keys in order, {@code section} says in a sentence what is special about one, as in
 * {@code "finances: scope organization; actions pay"}.
 *
 * <p>The names of settings are fixed, since Keycloak drops those of an update that a factory did
 * not declare; several values of one setting come back in any order, so an order is one value.
 */
final class ConfigText {

    static final String SECTIONS = "sections";
    static final String SECTION = "section";
    private static final Set<String> LISTS =
            Set.of(
                    "includes",
                    "actions",
                    "read",
                    "manage",
                    "never",
                    "ownerOnly",
                    "ownerOnlyActions");
    private static final Set<String> FLAGS =
            Set.of("reserved", "selfService", "firstMember", "endless");
    private static final Set<String> NUMBERS =
            Set.of(
                    "maxAge",
                    "days",
                    "percent",
                    "limit",
                    "perSender",
                    "perOrganization",
                    "perRecipient",
                    "perUser",
                    "defaultDays",
                    "longestDays");

    private ConfigText() {}

    static MultivaluedHashMap<String, String> write(ObjectNode catalogue) {
        MultivaluedHashMap<String, String> config = new MultivaluedHashMap<>();
        List<String> order = new ArrayList<>();
        for (JsonNode section : catalogue.path(SECTIONS)) {
            String key = section.path("key").asText();
            order.add(key);
            Map<String, String> special = flat(section);
            special.remove("key");
            if (!special.isEmpty()) {
                config.add(SECTION, key + ": " + sentence(special));
            }
        }
        config.putSingle(SECTIONS, String.join(", ", order));
        ObjectNode rest = catalogue.deepCopy();
        rest.remove(SECTIONS);
        flat(rest).forEach(config::putSingle);
        return config;
    }

    static ObjectNode read(MultivaluedHashMap<String, String> config, Faults faults) {
        ObjectNode catalogue = JsonNodeFactory.instance.objectNode();
        ArrayNode list = catalogue.putArray(SECTIONS);
        Map<String, ObjectNode> sections = new LinkedHashMap<>();
        for (String key : words(single(config, SECTIONS, faults))) {
            sections.put(key, list.addObject().put("key", key));
        }
        for (String sentence : values(config, SECTION)) {
            int colon = sentence.indexOf(':');
            String key = colon < 0 ? sentence : sentence.substring(0, colon).strip();
            ObjectNode section = sections.get(key);
            if (colon < 0 || section == null) {
                faults.add(SECTION, "does not begin with one of sections and a colon: " + sentence);
            } else {
                clauses(sentence.substring(colon + 1), section, faults);
            }
        }
        for (String name : config.keySet()) {
            String value = name.equals(SECTION) ? "" : single(config, name, faults);
            if (!name.equals(SECTIONS) && !value.isBlank() && !place(catalogue, name, value)) {
                faults.add(name, "contradicts another setting");
            }
        }
        return catalogue;
    }

    private static void clauses(String text, ObjectNode section, Faults faults) {
        for (String clause : text.split(";", -1)) {
            String[] parts = clause.strip().split("\\s+", 2);
            if (parts.length < 2 && !clause.isBlank()) {
                faults.add(SECTION, "has a word without a value: " + clause.strip());
            } else if (parts.length == 2 && !place(section, parts[0], parts[1])) {
                faults.add(SECTION, "says twice: " + parts[0]);
            }
        }
    }

    private static String sentence(Map<String, String> special) {
        return special.entrySet().stream()
                .map(clause -> clause.getKey() + " " + clause.getValue())
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> flat(JsonNode object) {
        Map<String, String> flat = new LinkedHashMap<>();
        object.properties()
                .forEach(
                        field -> {
                            if (field.getValue().isObject()) {
                                flat(field.getValue())
                                        .forEach((k, v) -> flat.put(field.getKey() + "." + k, v));
                            } else {
                                flat.put(field.getKey(), text(field.getValue()));
                            }
                        });
        return flat;
    }

    private static String text(JsonNode value) {
        List<String> words = new ArrayList<>();
        value.forEach(word -> words.add(word.asText()));
        return value.isArray() ? String.join(", ", words) : value.asText();
    }

    /** Whether there was room for it: what is said already is never replaced. */
    private static boolean place(ObjectNode object, String name, String value) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            String outer = name.substring(0, dot);
            JsonNode inner = object.has(outer) ? object.get(outer) : object.putObject(outer);
            return inner instanceof ObjectNode found
                    && place(found, name.substring(dot + 1), value);
        }
        if (object.has(name)) {
            return false;
        }
        if (LISTS.contains(name)) {
            ArrayNode list = object.putArray(name);
            words(value).forEach(list::add);
        } else if (FLAGS.contains(name) && (value.equals("true") || value.equals("false"))) {
            object.put(name, value.equals("true"));
        } else if (NUMBERS.contains(name) && value.matches("0|[1-9][0-9]{0,9}")) {
            object.put(name, Long.parseLong(value));
        } else {
            object.put(name, value);
        }
        return true;
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    /**
     * Keycloak's {@code getList} adds what is not there, which moves the others while they are
     * read.
     */
    static List<String> values(MultivaluedHashMap<String, String> config, String name) {
        return config.getOrDefault(name, List.of());
    }

    /** The one value of a setting, empty when there is none; which of several counts is chance. */
    static String single(MultivaluedHashMap<String, String> config, String name, Faults faults) {
        List<String> values = values(config, name);
        if (values.size() > 1) {
            faults.add(name, "has several values");
        }
        return values.isEmpty() || values.get(0) == null ? "" : values.get(0);
    }
}
