package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;

/** One line of a report for people. */
final class ReportLine {

    private ReportLine() {}

    static String step(JsonNode step) {
        String path = step.path("path").asText();
        return switch (step.path("step").asText()) {
            case "create" -> "+ " + path + " " + step.path("after");
            case "remove" -> "- " + path + " " + step.path("before");
            default -> "~ " + path + " " + step.path("before") + " -> " + step.path("after");
        };
    }

    static String skipped(JsonNode part) {
        return "skipped "
                + part.path("path").asText()
                + " "
                + part.path("organization").asText()
                + ": "
                + part.path("error_description").asText();
    }
}
