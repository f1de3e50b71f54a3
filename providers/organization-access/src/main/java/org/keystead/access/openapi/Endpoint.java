package org.keystead.access.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * One way to ask for something.
 *
 * @param tree where the resources hang that lead here
 * @param path from the server's root on, with its placeholders
 * @param verb in lower case
 * @param resource the class that answers
 */
record Endpoint(Tree tree, String path, String verb, Class<?> resource, Method method) {

    /** All below a tree's root; sub-resource locators are followed by what they give. */
    static Stream<Endpoint> of(Tree tree) {
        return below(tree, tree.path(), tree.root());
    }

    /** What the operation is called in every tree that has it. */
    String name() {
        Operation said = method.getAnnotation(Operation.class);
        if (said == null || said.summary().isEmpty() || said.operationId().isEmpty()) {
            throw new IllegalStateException(this + " lacks a summary or an operation id");
        }
        return said.operationId();
    }

    /** Unique, and fit for the name of a method. */
    String id() {
        return tree.prefix().isEmpty()
                ? name()
                : tree.prefix()
                        + name().substring(0, 1).toUpperCase(Locale.ROOT)
                        + name().substring(1);
    }

    String tag() {
        String name = resource.getSimpleName().replace("Resource", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    public String toString() {
        return resource.getSimpleName() + "." + method.getName();
    }

    private static Stream<Endpoint> below(Tree tree, String parent, Class<?> resource) {
        return Stream.of(resource.getMethods())
                .sorted(Comparator.comparing(Method::getName))
                .flatMap(method -> at(tree, parent, resource, method));
    }

    private static Stream<Endpoint> at(Tree tree, String parent, Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = own == null ? parent : parent + "/" + own.value();
        Optional<String> verb = verb(method);
        if (verb.isPresent()) {
            return Stream.of(new Endpoint(tree, path, verb.get(), resource, method));
        }
        return own == null ? Stream.empty() : below(tree, path, method.getReturnType());
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> verb.value().toLowerCase(Locale.ROOT))
                .findFirst();
    }
}
