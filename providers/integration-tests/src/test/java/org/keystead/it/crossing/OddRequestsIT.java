package org.keystead.it.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.access.ResourceServer;
import org.keystead.it.access.SharedPostgres;
import org.keystead.it.contract.Exchange;
import org.keystead.it.server.Api;

/** What cannot be read is refused at every endpoint, and what is large is answered by little. */
class OddRequestsIT {

    private static final List<Map<String, String>> UNREADABLE =
            List.of(
                    Map.of("Content-Type", "x"),
                    Map.of("Content-Type", "application/json, x"),
                    Map.of("Accept", "x"),
                    Map.of("Accept-Language", "x;q=y"));

    /** PostgreSQL refuses the first in a text; the others begin like ids of federated users. */
    private static final List<String> NAMES_OF_NOTHING = List.of("a\0b", "f:", "f::", "f:x");

    /** Room for as many faults as are told, or for a word about each of a thousand items. */
    private static final int LONGEST_ANSWER = 300_000;

    private static Stage stage;
    private static Names names;
    private static Api owner;
    private static Api gateway;

    @BeforeAll
    static void furnish() {
        stage = new Stage(SharedPostgres.server());
        Furnished furnished = new Furnished(stage.realm(), "atropa");
        names = furnished.furnish();
        owner = stage.realm().as(furnished.owner());
        gateway = ResourceServer.of(stage.realm());
    }

    @AfterAll
    static void close() {
        if (stage != null) {
            stage.close();
        }
    }

    static List<Endpoint> endpoints() {
        return stage.endpoints();
    }

    static Stream<Endpoint> endpointsWithABody() {
        return endpoints().stream().filter(endpoint -> endpoint.body().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void aHeaderThatCannotBeReadIsAsGoodAsNone(Endpoint endpoint) {
        Names nothing = Names.ofNothing();
        int plain = ask(endpoint, nothing, nothing, Map.of()).status();
        for (Map<String, String> header : UNREADABLE) {
            // what is made once is there the second time
            assertThat(ask(endpoint, nothing, nothing, header).status())
                    .as(header.toString())
                    .isIn(
                            plain,
                            plain == 201 ? 409 : plain,
                            header.containsKey("Content-Type") ? unread(endpoint) : plain);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void aNameThatNothingCanHaveIsRefused(Endpoint endpoint) {
        for (Slot slot : endpoint.slots()) {
            for (String name : NAMES_OF_NOTHING) {
                Map<Slot, String> odd = new EnumMap<>(names.values());
                odd.put(slot, name);
                Map<Slot, String> encoded = new EnumMap<>(odd);
                encoded.put(slot, URLEncoder.encode(name, StandardCharsets.UTF_8));
                Exchange exchange = ask(endpoint, new Names(encoded), new Names(odd), Map.of());
                // an AuthZEN batch and a list of checks answer for each of their items
                assertThat(exchange.status()).as("%s %s", slot, name).isIn(200, 400, 403, 404);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpointsWithABody")
    void halfAMegabyteOfWrongItemsIsAnsweredByLittle(Endpoint endpoint) {
        for (String body : bodies()) {
            Exchange answer =
                    api(endpoint)
                            .exchange(
                                    endpoint.verb(),
                                    endpoint.path(stage.realm().name(), names),
                                    body,
                                    Map.of());
            assertThat(answer.status()).as(body.substring(0, 20)).isBetween(200, 499);
            assertThat(answer.answer().length())
                    .as(body.substring(0, 20))
                    .isLessThan(LONGEST_ANSWER);
        }
    }

    private static Stream<String> lists() {
        return Stream.of(
                        "sections",
                        "permissions",
                        "checks",
                        "grants",
                        "evaluations",
                        "organizations",
                        "roleTemplates")
                .flatMap(
                        name ->
                                Stream.of("{}", "1")
                                        .map(item -> "{\"%s\":%s}".formatted(name, list(item))));
    }

    private static List<String> bodies() {
        return Stream.concat(
                        Stream.of(
                                list("{}"),
                                list("[]"),
                                list("{}", 1000),
                                "{\"checks\":%s}".formatted(list("{\"a\":1,\"b\":2}", 1000)),
                                "{\"evaluations\":%s}".formatted(list("{}", 1000)),
                                "{\"%s\":1}".formatted("x".repeat(500_000)),
                                "{\"name\":\"%s\"}".formatted("x".repeat(500_000)),
                                unknownFields()),
                        lists())
                .toList();
    }

    private static String list(String item) {
        return list(item, 500_000 / (item.length() + 1));
    }

    private static String list(String item, int times) {
        return Collections.nCopies(times, item).toString().replace(" ", "");
    }

    private static String unknownFields() {
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; i < 40_000; i++) {
            fields.append("\"f").append(i).append("\":1,");
        }
        return fields.append("\"f\":1}").toString();
    }

    /** What a body is answered of which nobody can say what it is. */
    private static int unread(Endpoint endpoint) {
        return isAuthZen(endpoint) ? 400 : 415;
    }

    private static boolean isAuthZen(Endpoint endpoint) {
        return endpoint.template().contains("/access/v1/");
    }

    private static Exchange ask(
            Endpoint endpoint, Names path, Names body, Map<String, String> headers) {
        return api(endpoint)
                .exchange(
                        endpoint.verb(),
                        endpoint.path(stage.realm().name(), path),
                        endpoint.body().map(name -> Bodies.of(name, body)).orElse(null),
                        headers);
    }

    private static Api api(Endpoint endpoint) {
        if (endpoint.administration()) {
            return stage.realm().admin();
        }
        return isAuthZen(endpoint) ? gateway : owner;
    }
}
