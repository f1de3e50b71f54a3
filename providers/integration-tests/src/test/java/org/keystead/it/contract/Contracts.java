package org.keystead.it.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Ends a test whose traffic is not what the server's own document says. */
public final class Contracts {

    private static final Pattern OURS =
            Pattern.compile(
                    "(/realms/[^/]+/(section-permissions|organization-access)"
                            + "|/admin/realms/[^/]+/organization-access)([/?].*)?");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Contract> SERVED = new ConcurrentHashMap<>();

    private Contracts() {}

    /** Lets through what is not ours, and a browser's question whether it may ask. */
    public static void check(String server, Exchange exchange) {
        if (!OURS.matcher(exchange.path()).matches() || exchange.verb().equals("OPTIONS")) {
            return;
        }
        List<String> deviations =
                SERVED.computeIfAbsent(server, Contracts::served).deviations(exchange);
        if (!deviations.isEmpty()) {
            throw new AssertionError(
                    exchange.verb() + " " + exchange.path() + "\n" + String.join("\n", deviations));
        }
    }

    private static Contract served(String server) {
        URI address = URI.create(server + "/realms/master/section-permissions/openapi");
        try (InputStream document = address.toURL().openStream()) {
            return new Contract(JSON.readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
