package org.keystead.access.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.keystead.access.rest.representation.ErrorRepresentation;

/** The OpenAPI 3.1 description of every endpoint, made of the endpoints themselves. */
final class OpenApiDocument {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Map<String, Class<?>> ROOTS = new TreeMap<>();

    static {
        ROOTS.put("/realms/{realm}/section-permissions", SectionPermissionsResource.class);
        ROOTS.put("/realms/{realm}/organization-access", SelfServiceResource.class);
        ROOTS.put("/admin/realms/{realm}/organization-access", AdministrationResource.class);
    }

    private final Map<String, Map<String, Object>> paths = new TreeMap<>();
    private final OpenApiSchemas schemas = new OpenApiSchemas();

    private OpenApiDocument() {
        ROOTS.forEach((path, resource) -> describe(path, resource));
    }

    /** The whole document, for a server at that address. */
    static Map<String, Object> of(String server) {
        OpenApiDocument document = new OpenApiDocument();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("openapi", "3.1.0");
        root.put("info", Map.of("title", "Keystead organization access", "version", "1"));
        root.put("servers", List.of(Map.of("url", server)));
        root.put("security", List.of(Map.of("bearer", List.of())));
        root.put("paths", document.paths);
        root.put(
                "components",
                Map.of(
                        "securitySchemes",
                        Map.of("bearer", Map.of("type", "http", "scheme", "bearer")),
                        "schemas",
                        document.schemas.named()));
        return root;
    }

    private void describe(String path, Class<?> resource) {
        Stream.of(resource.getMethods())
                .filter(method -> httpMethod(method).isPresent() || isLocator(method))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> describe(path, resource, method));
    }

    private void describe(String parent, Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = own == null ? parent : parent + "/" + own.value();
        Optional<String> verb = httpMethod(method);
        if (verb.isEmpty()) {
            describe(path, method.getReturnType());
            return;
        }
        paths.computeIfAbsent(path, key -> new TreeMap<>())
                .put(verb.get(), operation(path, resource, method, verb.get()));
    }

    private Map<String, Object> operation(
            String path, Class<?> resource, Method method, String verb) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", operationId(path, verb));
        operation.put("tags", List.of(resource.getSimpleName().replace("Resource", "")));
        Operation said = method.getAnnotation(Operation.class);
        if (said != null) {
            operation.put("summary", said.summary());
            if (said.hidden()) {
                operation.put("security", List.of());
            }
        }
        operation.put("parameters", parameters(path, method));
        if (Arrays.asList(method.getParameterTypes()).contains(InputStream.class)) {
            operation.put("requestBody", Map.of("required", true, "content", json(Map.of())));
        }
        APIResponseSchema answer = method.getAnnotation(APIResponseSchema.class);
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "2XX",
                answer == null
                        ? Map.of("description", "Done")
                        : Map.of(
                                "description",
                                "Done",
                                "content",
                                json(schemas.of(answer.value()))));
        responses.put(
                "4XX",
                Map.of(
                        "description",
                        "Refused",
                        "content",
                        json(schemas.of(ErrorRepresentation.class))));
        operation.put("responses", responses);
        return operation;
    }

    private static List<Map<String, Object>> parameters(String path, Method method) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        PATH_PARAMETER
                .matcher(path)
                .results()
                .forEach(match -> parameters.add(parameter(match.group(1), "path", true)));
        for (Parameter query : method.getAnnotationsByType(Parameter.class)) {
            parameters.add(parameter(query.name(), "query", query.required()));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required) {
        return Map.of(
                "name", name, "in", in, "required", required, "schema", Map.of("type", "string"));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static String operationId(String path, String verb) {
        String words = path.replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-|-$", "");
        return verb + "-" + words;
    }

    private static boolean isLocator(Method method) {
        return method.isAnnotationPresent(Path.class);
    }

    private static Optional<String> httpMethod(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
