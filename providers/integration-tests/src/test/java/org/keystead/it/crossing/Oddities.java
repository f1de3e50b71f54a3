package org.keystead.it.crossing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What nobody expects in a request: texts, values, headers and whole bodies. */
record Oddities(Random random) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\0",
                    "a\0b",
                    "\n",
                    "\t",
                    "\u001b[31m",
                    "\u0085",
                    "\ud800",
                    "\udc00x",
                    "\ufffe",
                    "\u202e",
                    "😀",
                    "ÄÖ ß",
                    "%",
                    "%00",
                    "%2F",
                    ".",
                    "..",
                    "../..",
                    "/",
                    "\\",
                    "'",
                    "\"",
                    "' or 1=1 --",
                    ";",
                    "a;b=c",
                    "?",
                    "#",
                    "&a=b",
                    "*",
                    "_",
                    "-1",
                    "0",
                    "1e3",
                    "99999999999",
                    "NaN",
                    "null",
                    "true",
                    "<b>",
                    "${jndi:x}",
                    "f:none:user",
                    "f:",
                    "count",
                    "me",
                    "admin",
                    "*",
                    "owner",
                    "account-owner",
                    "domains",
                    "read",
                    "manage",
                    "view",
                    "user",
                    "section-levels",
                    "2026-01-01T00:00:00Z",
                    "2999-12-31T23:59:59+18:00",
                    "+999999999-12-31T23:59:59Z",
                    "x".repeat(64),
                    "x".repeat(65),
                    "x".repeat(255),
                    "x".repeat(256),
                    "ж".repeat(255),
                    "a@b",
                    "a@example.org",
                    "\"a b\"@example.org");

    /** PostgreSQL refuses the first in a text; the others begin like ids of federated users. */
    private static final List<String> NAMES_OF_NOTHING = List.of("a\0b", "f:", "f::", "f:x");

    private static final List<Map<String, String>> HEADERS =
            List.of(
                    Map.of("Content-Type", "x"),
                    Map.of("Content-Type", "/"),
                    Map.of("Content-Type", "application/json, x"),
                    Map.of("Content-Type", "application/json;"),
                    Map.of("Content-Type", "application/json; charset=none"),
                    Map.of("Content-Type", "application/yaml"),
                    Map.of("Content-Type", "text/plain"),
                    Map.of("Content-Type", "application/x-www-form-urlencoded"),
                    Map.of("Content-Type", "multipart/form-data"),
                    Map.of("Content-Type", "*/*"),
                    Map.of("Accept", "x"),
                    Map.of("Accept", "text/html"),
                    Map.of("Accept", "application/json;q=none, ,,;"),
                    Map.of("Accept", "application/yaml"),
                    Map.of("Accept-Language", "x;q=y, ,;"),
                    Map.of("Accept-Language", "*;q=2, \u00e4"),
                    Map.of("If-None-Match", "*"),
                    Map.of("If-None-Match", ",\"W/\", x"),
                    Map.of("Origin", "%%"),
                    Map.of("Origin", "http://panel.example"),
                    Map.of("X-Request-ID", "\u00e4 b"),
                    Map.of("X-Forwarded-Host", "elsewhere.example"),
                    Map.of("DPoP", "x"),
                    Map.of("Authorization", "Bearer"),
                    Map.of("Authorization", "Bearer x.y.z"),
                    Map.of("Authorization", "DPoP x"),
                    Map.of("Authorization", "Basic eDp5"),
                    Map.of("Content-Encoding", "gzip"),
                    Map.of("Range", "bytes=5-1"));

    private static final List<String> BODIES =
            List.of(
                    "",
                    " ",
                    "{",
                    "}",
                    "[]",
                    "{}",
                    "null",
                    "true",
                    "1",
                    "\"x\"",
                    "{} {}",
                    "\ufeff{}",
                    "{\"a\":1,\"a\":2}",
                    "a: b",
                    "&a [*a]",
                    "[1e99999]",
                    "{\"\":{\"\":{}}}",
                    "\0",
                    "[".repeat(5000),
                    "{\"a\":".repeat(60) + "1" + "}".repeat(60),
                    "9".repeat(2000));

    String text() {
        return any(TEXTS);
    }

    /** What neither PostgreSQL nor Keycloak can look for. */
    String nameOfNothing() {
        return any(NAMES_OF_NOTHING);
    }

    JsonNode value() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt(4) - 2);
            case 3 -> JSON.numberNode(new BigInteger("9".repeat(1 + random.nextInt(100))));
            case 4 -> JSON.numberNode(random.nextDouble() * 1e300);
            case 5 -> JSON.objectNode();
            case 6 -> JSON.arrayNode();
            case 7 -> JSON.objectNode().set(text(), JSON.textNode(text()));
            case 8 -> many(random.nextInt(1100));
            default -> JSON.textNode(text());
        };
    }

    Map<String, String> headers() {
        return any(HEADERS);
    }

    /** What hardly is one. */
    String body() {
        return any(BODIES);
    }

    /** About as large as a body may be, and wrong throughout. */
    JsonNode flood(JsonNode body) {
        return switch (random.nextInt(5)) {
            case 0 -> many(150_000);
            case 1 -> JSON.objectNode().put("x".repeat(500_000), 1);
            case 2 -> JSON.objectNode().put("alias", "x".repeat(500_000));
            case 3 -> unknown(40_000);
            default -> new Mutant(body, random).flooded(many(150_000));
        };
    }

    private ArrayNode many(int count) {
        ArrayNode many = JSON.arrayNode();
        for (int i = 0; i < count; i++) {
            many.add(i % 2 == 0 ? JSON.objectNode() : JSON.numberNode(i));
        }
        return many;
    }

    private static JsonNode unknown(int count) {
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < count; i++) {
            object.put("f" + i, i);
        }
        return object;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
