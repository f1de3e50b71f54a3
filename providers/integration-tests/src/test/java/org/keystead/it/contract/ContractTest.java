package org.keystead.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds the traffic against the document notices every kind of deviation. */
class ContractTest {

    private static final String JSON_TYPE = "application/json";
    private static final String GOOD = "{\"alias\":\"acme\",\"made\":\"2026-01-01T00:00:00Z\"}";

    private static Contract contract;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream document = ContractTest.class.getResourceAsStream("contract.json")) {
            contract = new Contract(new ObjectMapper().readTree(document));
        }
    }

    @Test
    void whatIsAsItIsSaidPasses() {
        assertThat(answer(200, GOOD)).isEmpty();
        assertThat(answer(404, "")).isEmpty();
        assertThat(post("/things", "{\"alias\":\"acme\"}", 201)).isEmpty();
        assertThat(post("/things?max=3&dry=true", "{\"alias\":\"acme\"}", 201)).isEmpty();
        assertThat(post("/things/?max=3", "{\"alias\":\"acme\"}", 201)).isEmpty();
    }

    @Test
    void bodyOfAWrongShapeIsNoticedWithItsPlace() {
        assertThat(answer(200, "{\"alias\":7}"))
                .anySatisfy(d -> assertThat(d).startsWith("thing: answer 200 /alias"));
        assertThat(answer(200, GOOD.replace("alias", "name"))).hasSize(2);
        assertThat(answer(200, GOOD.replace("{", "{\"more\":1,"))).hasSize(1);
        assertThat(answer(200, GOOD.replace("2026-01-01T", "yesterday "))).hasSize(1);
        assertThat(answer(200, "[]")).isNotEmpty();
        assertThat(answer(200, "")).isNotEmpty();
        assertThat(answer(200, "<html>")).isNotEmpty();
    }

    @Test
    void statusContentTypeAndBodyThatNobodyAnnouncedAreNoticed() {
        assertThat(answer(500, GOOD)).hasSize(1);
        assertThat(answer(404, "{}")).hasSize(1);
        assertThat(exchange("GET", "/things/a", Optional.empty(), 200, "text/html", GOOD))
                .hasSize(1);
    }

    @Test
    void unknownPathOrVerbIsFineOnlyIfItIsRefused() {
        assertThat(exchange("PUT", "/things/a", Optional.empty(), 204, "", "")).hasSize(1);
        assertThat(exchange("GET", "/other", Optional.empty(), 200, JSON_TYPE, "{}")).hasSize(1);
        assertThat(exchange("GET", "/other", Optional.empty(), 404, JSON_TYPE, "{}")).isEmpty();
        assertThat(exchange("PUT", "/things/a", Optional.empty(), 405, "", "")).isEmpty();
        assertThat(exchange("GET", "/../a", Optional.empty(), 400, JSON_TYPE, "{}")).isEmpty();
    }

    @Test
    void requestThatWasAcceptedMustHaveBeenAsItIsSaid() {
        assertThat(post("/things", "{\"alias\":\"Not a key\"}", 201)).hasSize(1);
        assertThat(post("/things", "{}", 201)).hasSize(1);
        assertThat(post("/things", "{}", 400)).isEmpty();
        assertThat(post("/things?max=many", "{\"alias\":\"acme\"}", 201)).hasSize(1);
        assertThat(post("/things?min=1", "{\"alias\":\"acme\"}", 201)).hasSize(1);
        assertThat(exchange("POST", "/things", Optional.empty(), 201, "", "")).hasSize(1);
        assertThat(exchange("GET", "/things/a", Optional.of("{}"), 200, JSON_TYPE, GOOD))
                .hasSize(1);
    }

    @Test
    void wordsOfAPathGoBeforePlaceholders() {
        assertThat(exchange("GET", "/things/count", Optional.empty(), 200, JSON_TYPE, "3"))
                .isEmpty();
    }

    @Test
    void requestOfATypeThatIsNotListedIsNoticedIfItIsAccepted() {
        Exchange plain =
                new Exchange(
                        "POST", "/things", Optional.of("alias: acme"), "text/plain", 201, "", "");
        assertThat(contract.deviations(plain)).hasSize(1);
    }

    private static List<String> answer(int status, String body) {
        return exchange("GET", "/things/a", Optional.empty(), status, JSON_TYPE, body);
    }

    private static List<String> post(String path, String body, int status) {
        return exchange("POST", path, Optional.of(body), status, "", "");
    }

    private static List<String> exchange(
            String verb, String path, Optional<String> sent, int status, String type, String body) {
        return contract.deviations(new Exchange(verb, path, sent, JSON_TYPE, status, type, body));
    }
}
