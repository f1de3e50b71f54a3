package org.keystead.it.permission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Reads the decision endpoint's answers. */
public final class Answering {

    private Answering() {}

    /** Level by section; sections that are not listed are absent. */
    public static Map<String, String> levels(JsonNode answer) {
        Map<String, String> levels = new TreeMap<>();
        answer.get("sections")
                .forEach(s -> levels.put(s.get("section").asText(), s.get("level").asText()));
        return levels;
    }
}
