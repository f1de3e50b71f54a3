package org.keystead.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a server says about its endpoints, and whether an exchange was like that. */
public final class Contract {

    /** Some paths, and some callers, are refused before it is looked where a path leads. */
    private static final List<Integer> NOT_THERE = List.of(400, 401, 403, 404, 405);

    private final JsonNode document;
    private final JsonSchemas schemas;

    public Contract(JsonNode document) {
        this.document = document;
        this.schemas = new JsonSchemas(document);
    }

    /** What deviates, each as operation, pointer and message; nothing if all is as it is said. */
    public List<String> deviations(Exchange exchange) {
        return deviations(exchange, Operation::deviations);
    }

    /** The same of the answer alone, whatever was asked. */
    public List<String> deviationsOfTheAnswer(Exchange exchange) {
        return deviations(exchange, Operation::answer);
    }

    private List<String> deviations(
            Exchange exchange, BiFunction<Operation, Exchange, List<String>> judge) {
        Optional<Operation> operation = operation(exchange);
        if (operation.isPresent()) {
            return judge.apply(operation.get(), exchange);
        }
        return NOT_THERE.contains(exchange.status())
                ? List.of()
                : List.of(
                        "%s %s is not said, and was answered %d"
                                .formatted(exchange.verb(), exchange.path(), exchange.status()));
    }

    private Optional<Operation> operation(Exchange exchange) {
        String verb = exchange.verb().toLowerCase(Locale.ROOT);
        return document.get("paths").properties().stream()
                .filter(path -> fits(path.getKey(), exchange.pathOnly()))
                .min(Comparator.comparing(path -> placeholders(path.getKey())))
                .map(Map.Entry::getValue)
                .filter(path -> path.has(verb))
                .map(path -> new Operation(schemas, path.get(verb)));
    }

    private static boolean fits(String template, String path) {
        String[] said = template.split("/", -1);
        String[] asked = path.split("/", -1);
        boolean fits = said.length == asked.length;
        for (int i = 0; fits && i < said.length; i++) {
            fits = said[i].startsWith("{") ? !asked[i].isEmpty() : said[i].equals(asked[i]);
        }
        return fits;
    }

    private static long placeholders(String template) {
        return Arrays.stream(template.split("/", -1)).filter(s -> s.startsWith("{")).count();
    }
}
