package org.keystead.realm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * What an import did, or would do.
 *
 * @param steps how many things are made, changed or removed
 * @param skipped how many parts were left as they are
 */
record Report(int steps, int skipped) {

    boolean empty() {
        return steps == 0 && skipped == 0;
    }

    /** Prints it line by line, as it comes. */
    static Report print(InputStream answer, PrintStream out) throws IOException {
        int steps = 0;
        int skipped = 0;
        try (JsonParser parser = AdminRest.JSON.getFactory().createParser(answer)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String list = parser.currentName();
                if (parser.nextToken() != JsonToken.START_ARRAY) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode item = parser.readValueAsTree();
                    if (list.equals("steps")) {
                        steps++;
                        out.println(step(item));
                        item.path("conflicts").forEach(c -> out.println("    ! " + c.asText()));
                        item.path("gained").forEach(g -> out.println("    * " + g.asText()));
                    } else {
                        skipped++;
                        out.println(skipped(item));
                    }
                }
            }
        }
        out.println(steps == 0 && skipped == 0 ? "nothing to change" : steps + " changes");
        return new Report(steps, skipped);
    }

    private static String step(JsonNode step) {
        String path = step.path("path").asText();
        return switch (step.path("step").asText()) {
            case "create" -> "+ " + path + " " + step.path("after");
            case "remove" -> "- " + path + " " + step.path("before");
            default -> "~ " + path + " " + step.path("before") + " -> " + step.path("after");
        };
    }

    private static String skipped(JsonNode part) {
        return "skipped "
                + part.path("path").asText()
                + " "
                + part.path("organization").asText()
                + ": "
                + part.path("error_description").asText();
    }
}
