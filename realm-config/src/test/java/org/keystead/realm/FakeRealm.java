package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keycloak's administration of one realm, as far as a test fills it in. */
final class FakeRealm implements AutoCloseable {

    private static final String ADMIN = "/admin";
    private static final String REALM = ADMIN + "/realms/r";
    static final String LOGIN = "/realms/master/protocol/openid-connect/token";
    private static final String TOKEN = "{\"access_token\":\"t\",\"expires_in\":60}";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> sent = new ConcurrentHashMap<>();
    private final Set<String> lacking = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    FakeRealm() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** What is answered at a path of the realm, whatever the query; an empty list otherwise. */
    FakeRealm has(String path, String json) {
        answers.put(REALM + path, json.replace('\'', '"'));
        return this;
    }

    /** What was sent last to a path of the realm. */
    JsonNode sent(String path) {
        return sent.get(REALM + path);
    }

    /** What Keycloak answers at a path of the realm to say that it knows no such thing. */
    FakeRealm lacks(String path) {
        lacking.add(REALM + path);
        return this;
    }

    /** Lets a login's token live for so many seconds. */
    FakeRealm logsInFor(int seconds) {
        answers.put(LOGIN, "{\"access_token\":\"t\",\"expires_in\":" + seconds + "}");
        return this;
    }

    FakeRealm runsWith(String... features) {
        StringBuilder list = new StringBuilder();
        for (String feature : features) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{'name':'")
                    .append(feature)
                    .append("','enabled':true}");
        }
        answers.put(ADMIN + "/serverinfo", ("{'features':[" + list + "]}").replace('\'', '"'));
        return this;
    }

    /** How many requests came for this path, logins included. */
    int asked(String path) {
        return asked.getOrDefault(path, 0);
    }

    AdminRest rest() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return AdminRest.connect(
                ServerAddress.of(url), "r", "master", Map.of("KEYSTEAD_CLIENT_ID", "c"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.merge(path, 1, Integer::sum);
        if (exchange.getRequestMethod().equals("PUT")) {
            sent.put(path, AdminRest.JSON.readTree(exchange.getRequestBody()));
        }
        JsonNode all =
                AdminRest.JSON.readTree(
                        answers.getOrDefault(path, path.startsWith(ADMIN) ? "[]" : TOKEN));
        byte[] bytes = AdminRest.JSON.writeValueAsBytes(page(all, exchange.getRequestURI()));
        exchange.sendResponseHeaders(lacking.contains(path) ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Keycloak answers a hundred of most things to who does not ask for more. */
    private static JsonNode page(JsonNode all, URI address) {
        if (!all.isArray()) {
            return all;
        }
        int first = number(address, "first", 0);
        int end = Math.min(all.size(), first + number(address, "max", 100));
        ArrayNode page = AdminRest.JSON.createArrayNode();
        for (int i = first; i < end; i++) {
            page.add(all.get(i));
        }
        return page;
    }

    private static int number(URI address, String name, int standard) {
        Matcher value =
                Pattern.compile(name + "=(\\d+)")
                        .matcher(Objects.requireNonNullElse(address.getQuery(), ""));
        return value.find() ? Integer.parseInt(value.group(1)) : standard;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
