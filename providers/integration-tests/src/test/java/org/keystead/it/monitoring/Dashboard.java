package org.keystead.it.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;

/** The dashboard file, and what of it a server has. */
public final class Dashboard {

    private static final Pattern METRIC = Pattern.compile("([a-z_]+)\\{");

    private Dashboard() {}

    /** The metrics whose name begins so, for which the dashboard asks. */
    public static Set<String> asksFor(String prefix) {
        return read().findValuesAsText("expr").stream()
                .flatMap(query -> METRIC.matcher(query).results())
                .map(found -> found.group(1))
                .filter(name -> name.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of all metrics that the server has now. */
    public static Set<String> existOn(KeycloakServer server) {
        return server.metrics()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static JsonNode read() {
        Path file =
                Path.of(System.getProperty("keystead.repository"))
                        .resolve("docs/monitoring/keystead-dashboard.json");
        try {
            return Api.JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
