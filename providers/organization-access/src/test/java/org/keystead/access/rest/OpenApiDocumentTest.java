package org.keystead.access.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    private static final java.nio.file.Path SOURCES =
            java.nio.file.Path.of("src/main/java/org/keystead/access/rest");
    private static final Set<String> PREFLIGHT = Set.of("PreflightResource");

    private final JsonNode document =
            new ObjectMapper().valueToTree(OpenApiDocument.of("https://id.example"));

    @Test
    void everyEndpointOfEveryResourceIsDescribed() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Class<?> resource : resources()) {
            for (Method method : resource.getDeclaredMethods()) {
                boolean endpoint =
                        Stream.of(method.getAnnotations())
                                .anyMatch(
                                        a ->
                                                a.annotationType()
                                                        .isAnnotationPresent(HttpMethod.class));
                Path path = method.getAnnotation(Path.class);
                String end = path == null ? "" : path.value();
                if (endpoint && !described(resource, end)) {
                    missing.add(resource.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(resources()).hasSizeGreaterThan(8);
    }

    @Test
    void theSameTreeIsThereTwice() {
        String grants = "/organization-access/organizations/{organization}/members/{user}/grants";
        assertThat(document.get("paths").has("/realms/{realm}" + grants)).isTrue();
        assertThat(document.get("paths").has("/admin/realms/{realm}" + grants)).isTrue();
        assertThat(document.get("paths").get("/realms/{realm}" + grants).has("post")).isTrue();
    }

    @Test
    void operationsHaveNamesOfTheirOwnAndEveryPathParameter() {
        Set<String> ids = new HashSet<>();
        document.get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .forEach(
                                                operation -> {
                                                    assertThat(
                                                                    ids.add(
                                                                            operation
                                                                                    .get(
                                                                                            "operationId")
                                                                                    .asText()))
                                                            .isTrue();
                                                    long blanks =
                                                            path.getKey()
                                                                    .chars()
                                                                    .filter(c -> c == '{')
                                                                    .count();
                                                    assertThat(
                                                                    operation
                                                                            .get("parameters")
                                                                            .findValuesAsText("in"))
                                                            .filteredOn("path"::equals)
                                                            .hasSize((int) blanks);
                                                }));
        assertThat(ids).hasSizeGreaterThan(30);
    }

    @Test
    void everySchemaThatIsReferredToExists() {
        for (String reference : document.findValuesAsText("$ref")) {
            assertThat(document.at(reference.substring(1)).isObject()).as(reference).isTrue();
        }
        assertThat(document.at("/components/schemas/Error/properties/error_description").isObject())
                .isTrue();
    }

    private boolean described(Class<?> resource, String end) {
        String tag = resource.getSimpleName().replace("Resource", "");
        List<String> paths = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(
                        path -> {
                            for (JsonNode operation : path.getValue()) {
                                if (operation.at("/tags/0").asText().equals(tag)) {
                                    paths.add(path.getKey());
                                }
                            }
                        });
        return paths.stream().anyMatch(path -> end.isEmpty() || path.endsWith("/" + end));
    }

    private static List<Class<?>> resources() throws IOException, ClassNotFoundException {
        List<Class<?>> resources = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.list(SOURCES)) {
            for (java.nio.file.Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (name.endsWith("Resource") && !PREFLIGHT.contains(name)) {
                    resources.add(Class.forName("org.keystead.access.rest." + name));
                }
            }
        }
        return resources;
    }
}
