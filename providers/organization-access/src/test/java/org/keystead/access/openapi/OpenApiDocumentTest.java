package org.keystead.access.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.access.json.Names;

/** The document that is in the jar. */
class OpenApiDocumentTest {

    private static final Path RESOURCES = Path.of("src/main/java/org/keystead/access/rest");

    /** It answers browsers that ask whether they may ask, on every path. */
    private static final String PREFLIGHT = "PreflightResource";

    /** What people call by names that they choose. */
    private static final Set<String> NAMED = Set.of("{organization}", "{project}", "{role}");

    private static JsonNode document;
    private static List<JsonNode> operations;

    @BeforeAll
    static void read() throws IOException {
        document =
                new ObjectMapper()
                        .readTree(Path.of("target/classes/keystead/openapi.json").toFile());
        operations = new ArrayList<>();
        document.get("paths").forEach(path -> path.forEach(operations::add));
    }

    @Test
    void everyEndpointOfEveryResourceIsDescribed() throws Exception {
        Set<String> described = new HashSet<>();
        operations.forEach(o -> described.add(o.get("operationId").asText()));

        assertThat(resources()).hasSizeGreaterThan(10);
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                boolean endpoint =
                        Stream.of(method.getAnnotations())
                                .anyMatch(
                                        a ->
                                                a.annotationType()
                                                        .isAnnotationPresent(HttpMethod.class));
                if (endpoint) {
                    String name = method.getAnnotation(Operation.class).operationId();
                    assertThat(described)
                            .as("%s.%s", resource.getSimpleName(), method.getName())
                            .containsAnyOf(name, inAdministration(name));
                }
            }
        }
    }

    @Test
    void theSameTreeIsThereTwice() {
        String grants = "/organization-access/organizations/{organization}/members/{user}/grants";
        assertThat(document.get("paths").has("/realms/{realm}" + grants)).isTrue();
        assertThat(document.get("paths").has("/admin/realms/{realm}" + grants)).isTrue();
    }

    @Test
    void administratorsAloneAreOfferedForce() {
        document.get("paths")
                .properties()
                .forEach(
                        path ->
                                assertThat(
                                                path.getValue()
                                                        .findValuesAsText("$ref")
                                                        .contains("#/components/parameters/force"))
                                        .as(path.getKey())
                                        .isIn(false, path.getKey().startsWith("/admin")));
    }

    /** What is called like such a word could not be asked for. */
    @Test
    void noNameIsGivenThatAPathHasInItsPlace() {
        List<List<String>> paths = new ArrayList<>();
        document.get("paths")
                .fieldNames()
                .forEachRemaining(path -> paths.add(List.of(path.split("/", -1))));
        Set<String> words = new HashSet<>();
        for (List<String> path : paths) {
            for (int i = 0; i < path.size(); i++) {
                if (NAMED.contains(path.get(i))) {
                    words.addAll(wordsBeside(paths, path.subList(0, i)));
                }
            }
        }
        assertThat(words).isEqualTo(Names.WORDS);
    }

    private static List<String> wordsBeside(List<List<String>> paths, List<String> before) {
        int place = before.size();
        return paths.stream()
                .filter(path -> path.size() > place && path.subList(0, place).equals(before))
                .map(path -> path.get(place))
                .filter(word -> !word.startsWith("{"))
                .toList();
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        assertThat(operations)
                .extracting(o -> o.get("operationId").asText())
                .doesNotHaveDuplicates();
        assertThat(operations).hasSizeGreaterThan(90);
        assertThat(operations)
                .extracting(o -> o.get("operationId").asText())
                .allMatch(name -> name.matches("[a-z]+([A-Z][a-z]+)+"));
    }

    @Test
    void operationsSayWhatTheyDoAndWhereTheyBelong() {
        List<String> tags = document.get("tags").findValuesAsText("name");
        for (JsonNode operation : operations) {
            assertThat(operation.get("summary").asText()).isNotBlank().doesNotEndWith(".");
            assertThat(operation.get("description").asText()).endsWith(".");
            assertThat(tags).contains(operation.at("/tags/0").asText());
        }
        assertThat(document.get("tags").findValuesAsText("description"))
                .hasSameSizeAs(tags)
                .allMatch(text -> text.endsWith("."));
    }

    @Test
    void everyBodyHasAnExample() {
        List<JsonNode> bodies = new ArrayList<>();
        document.findValues("content").forEach(content -> content.forEach(bodies::add));
        assertThat(bodies).hasSizeGreaterThan(100).allMatch(body -> body.has("example"));
    }

    @Test
    void nothingIsWrittenByHandThatNobodyUses() throws IOException {
        Set<String> names = new HashSet<>();
        for (JsonNode operation : operations) {
            String id = operation.get("operationId").asText();
            String name = id.replaceFirst("^admin", "");
            names.add(Character.toLowerCase(name.charAt(0)) + name.substring(1));
        }
        assertThat(keys("operations.json")).isEqualTo(names);
        String text = document.toString();
        for (String part : List.of("parameters", "requestBodies", "responses", "schemas")) {
            document.at("/components/" + part)
                    .fieldNames()
                    .forEachRemaining(
                            key ->
                                    assertThat(text)
                                            .contains("\"#/components/" + part + "/" + key + "\""));
        }
    }

    private static String inAdministration(String name) {
        return "admin" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Set<String> keys(String file) throws IOException {
        Set<String> keys = new HashSet<>();
        new ObjectMapper()
                .readTree(Path.of("src/main/openapi", file).toFile())
                .fieldNames()
                .forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void everythingButNothingHasASchema() {
        for (JsonNode operation : operations) {
            operation
                    .get("responses")
                    .properties()
                    .forEach(
                            response -> {
                                JsonNode said = resolved(response.getValue());
                                boolean empty = Set.of("204", "304").contains(response.getKey());
                                assertThat(said.has("content"))
                                        .as("%s %s", operation.get("operationId"), response)
                                        .isEqualTo(!empty);
                            });
        }
    }

    @Test
    void whatIsSentHasNoRoomForMore() {
        List<String> open = new ArrayList<>();
        operations.forEach(
                operation ->
                        operation
                                .get("responses")
                                .forEach(
                                        response ->
                                                open(resolved(response), new HashSet<>(), open)));
        assertThat(open).containsOnly("openapi");
    }

    /** Objects with properties that let others through, by their first property. */
    private static void open(JsonNode schema, Set<String> seen, List<String> open) {
        if (schema.has("$ref") && !seen.add(schema.get("$ref").asText())) {
            return;
        }
        JsonNode said = resolved(schema);
        if (said.has("properties") && said.get("type").asText().equals("object")) {
            if (!said.has("additionalProperties")) {
                open.add(said.get("properties").fieldNames().next());
            }
        }
        said.forEach(part -> open(part, seen, open));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static List<Class<?>> resources() throws IOException, ClassNotFoundException {
        List<Class<?>> resources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (name.endsWith("Resource") && !name.equals(PREFLIGHT)) {
                    String room = RESOURCES.relativize(file.getParent()).toString();
                    resources.add(
                            Class.forName(
                                    Stream.of("org.keystead.access.rest", room, name)
                                            .filter(part -> !part.isEmpty())
                                            .collect(Collectors.joining("."))));
                }
            }
        }
        return resources;
    }
}
