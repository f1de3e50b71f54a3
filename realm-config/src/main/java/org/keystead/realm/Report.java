package org.keystead.realm;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
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

    private static final String STEPS = "steps";
    private static final String SKIPPED = "skipped";

    boolean empty() {
        return steps == 0 && skipped == 0;
    }

    /** Prints it as it comes: line by line, or for pipelines as the server sent it. */
    static Report print(InputStream answer, Output output) throws IOException {
        try (JsonParser parser = AdminRest.JSON.getFactory().createParser(answer)) {
            return output.isJson() ? copy(parser, output.stream()) : lines(parser, output.stream());
        }
    }

    private static Report lines(JsonParser parser, PrintStream out) throws IOException {
        int steps = 0;
        int skipped = 0;
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String list = parser.currentName();
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonNode item = parser.readValueAsTree();
                if (list.equals(STEPS)) {
                    steps++;
                    out.println(ReportLine.step(item));
                    item.path("conflicts").forEach(c -> out.println("    ! " + c.asText()));
                    item.path("gained").forEach(g -> out.println("    * " + g.asText()));
                } else {
                    skipped++;
                    out.println(ReportLine.skipped(item));
                }
            }
        }
        Report report = new Report(steps, skipped);
        out.println(report.empty() ? "nothing to change" : steps + " changes");
        return report;
    }

    private static Report copy(JsonParser parser, PrintStream out) throws IOException {
        int steps = 0;
        int skipped = 0;
        JsonGenerator copy = AdminRest.JSON.getFactory().createGenerator(out, JsonEncoding.UTF8);
        copy.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        parser.nextToken();
        copy.writeStartObject();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            copy.writeFieldName(name);
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                copy.copyCurrentStructure(parser);
                continue;
            }
            copy.writeStartArray();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                copy.copyCurrentStructure(parser);
                steps += name.equals(STEPS) ? 1 : 0;
                skipped += name.equals(SKIPPED) ? 1 : 0;
            }
            copy.writeEndArray();
        }
        copy.writeEndObject();
        copy.close();
        out.println();
        return new Report(steps, skipped);
    }
}
