package org.keystead.access.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/**
 * Describes endpoints by their annotations; one that says too little is refused.
 *
 * @param descriptions by the operation's name: what the summary leaves out
 */
record Operations(Responses responses, JsonNode descriptions) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final String FORCE = "force";

    ObjectNode of(Endpoint endpoint) {
        Operation said = endpoint.method().getAnnotation(Operation.class);
        boolean secured = !endpoint.method().isAnnotationPresent(SecurityRequirements.class);
        boolean body = List.of(endpoint.method().getParameterTypes()).contains(InputStream.class);
        List<String> query = query(endpoint);
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.put("operationId", endpoint.id());
        operation.put("summary", said.summary());
        operation.put("description", descriptions.required(endpoint.name()).asText());
        operation.putArray("tags").add(endpoint.tag());
        if (!secured) {
            operation.putArray("security");
        }
        ArrayNode parameters = operation.putArray("parameters");
        Stream.concat(path(endpoint), query.stream())
                .forEach(
                        name ->
                                parameters
                                        .addObject()
                                        .put("$ref", "#/components/parameters/" + name));
        if (body) {
            operation.set("requestBody", body(endpoint));
        }
        operation.set("responses", responses.of(endpoint, body, secured));
        return operation;
    }

    private static Stream<String> path(Endpoint endpoint) {
        return PLACEHOLDER
                .matcher(endpoint.path())
                .results()
                .map((MatchResult match) -> "path-" + match.group(1));
    }

    /**
     * What its arguments take of the query, then what is asked of the request elsewhere. Only
     * administrators break invariants, in the tree that is theirs.
     */
    private static List<String> query(Endpoint endpoint) {
        return Stream.concat(
                        Stream.of(endpoint.method().getParameters()).flatMap(Operations::taken),
                        said(endpoint.method()))
                .filter(name -> !name.equals(FORCE) || endpoint.tree() == Tree.ADMINISTRATION)
                .toList();
    }

    private static Stream<String> taken(AnnotatedElement argument) {
        if (argument.isAnnotationPresent(QueryParam.class)
                && !argument.isAnnotationPresent(Parameter.class)) {
            throw new IllegalStateException("it is not said what " + argument + " is");
        }
        if (argument instanceof java.lang.reflect.Parameter bean
                && bean.isAnnotationPresent(BeanParam.class)) {
            return Stream.of(bean.getType().getDeclaredFields()).flatMap(Operations::taken);
        }
        return said(argument);
    }

    private static Stream<String> said(AnnotatedElement element) {
        return Stream.of(element.getAnnotationsByType(Parameter.class)).map(Parameter::ref);
    }

    private static ObjectNode body(Endpoint endpoint) {
        RequestBody said = endpoint.method().getAnnotation(RequestBody.class);
        if (said == null) {
            throw new IllegalStateException(endpoint + " does not say what it reads");
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("$ref", "#/components/requestBodies/" + said.ref());
    }
}
