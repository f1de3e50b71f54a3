package org.keystead.access.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keystead.access.representation.ErrorRepresentation;

/** Writes the document: {@code OpenApiBuild <directory of what is written by hand> <file>}. */
public final class OpenApiBuild {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<String, String> PARTS =
            Map.of(
                    "parameters", "parameters.json",
                    "requestBodies", "request-bodies.json",
                    "responses", "responses.json",
                    "schemas", "schemas.json");

    private OpenApiBuild() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(document(Path.of(arguments[0]))) + "\n");
    }

    private static ObjectNode document(Path written) {
        ObjectNode document = read(written.resolve("document.json"));
        ObjectNode components = (ObjectNode) document.get("components");
        PARTS.keySet().stream()
                .sorted()
                .forEach(part -> components.set(part, read(written.resolve(PARTS.get(part)))));
        RecordSchemas schemas = new RecordSchemas((ObjectNode) components.get("schemas"));
        schemas.of(ErrorRepresentation.class);
        ObjectNode descriptions = read(written.resolve("operations.json"));
        Operations operations = new Operations(new Responses(schemas), descriptions);
        ObjectNode paths = document.putObject("paths");
        Stream.of(Tree.values())
                .flatMap(Endpoint::of)
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb))
                .forEach(endpoint -> add(paths, endpoint, operations.of(endpoint)));
        new Examples(document, read(written.resolve("examples.json"))).fill();
        requireResolved(document);
        return document;
    }

    private static void add(ObjectNode paths, Endpoint endpoint, ObjectNode operation) {
        ObjectNode path = paths.withObjectProperty(endpoint.path());
        if (path.has(endpoint.verb())) {
            throw new IllegalStateException(endpoint + " answers what another one does");
        }
        path.set(endpoint.verb(), operation);
    }

    private static void requireResolved(JsonNode document) {
        List<String> open =
                document.findValuesAsText("$ref").stream()
                        .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                        .distinct()
                        .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("nothing is there for " + open);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
