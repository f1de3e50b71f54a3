package org.keystead.it.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.contract.Contract;
import org.keystead.it.contract.Exchange;
import org.keystead.it.database.SharedPostgres;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.TestRealm;

/**
 * Thousands of requests that are wrong somewhere, at every operation of the document and by every
 * kind of caller: the server answers each as the document says, shortly, and never with a failure
 * of its own.
 */
@EveryDatabase
class FuzzIT {

    private static final long SEED = Long.getLong("keystead.fuzz.seed", System.nanoTime());
    private static final int REQUESTS = Integer.getInteger("keystead.fuzz.requests", 5000);
    private static final int ROUND = 500;
    private static final int THREADS = 6;
    private static final int LONGEST_ANSWER = 1_000_000;
    private static final Pattern CONTROL = Pattern.compile("%[01][0-9A-Fa-f]|%7F|%C2%[89]");

    private static final List<Map<String, String>> UNREADABLE =
            List.of(
                    Map.of("Content-Type", "x"),
                    Map.of("Content-Type", "application/json, x"),
                    Map.of("Accept", "x"),
                    Map.of("Accept-Language", "x;q=y"),
                    Map.of("Accept", "text/html"));

    private static final List<String> FORMS =
            List.of(
                    "application/x-www-form-urlencoded",
                    "application/x-www-form-urlencoded; charset=none",
                    "application/x-www-form-urlencoded;;",
                    "multipart/form-data; boundary=x");

    private static Stage stage;
    private static Furnished ours;
    private static Furnished theirs;
    private static Callers callers;
    private static Contract contract;

    /** Every operation with every kind of caller, before any meets one again. */
    private static List<Meeting> meetings;

    private record Meeting(Endpoint endpoint, String caller) {}

    /** What a shot came to. */
    private record Hit(int status, List<String> wrong) {}

    @BeforeAll
    static void furnish() {
        stage = new Stage(SharedPostgres.server());
        ours = new Furnished(stage.realm(), "atropa");
        theirs = new Furnished(stage.realm(), "belladonna");
        ours.furnish();
        theirs.furnish();
        callers = Callers.of(stage, ours, theirs);
        contract = new Contract(stage.document());
        meetings = new ArrayList<>();
        for (Endpoint endpoint : stage.endpoints()) {
            callers.kinds().forEach(caller -> meetings.add(new Meeting(endpoint, caller)));
        }
        Collections.shuffle(meetings, new Random(SEED));
    }

    @AfterAll
    static void close() {
        if (stage != null) {
            stage.close();
        }
    }

    /** One after the other, since what one makes or takes another is answered by. */
    @Test
    void aHeaderThatCannotBeReadIsAsGoodAsNone() {
        Api administrator = stage.realm().admin();
        Api gateway = callers.get("gateway");
        Api owner = callers.get(ours.owner());
        for (Endpoint endpoint : stage.endpoints()) {
            boolean authZen = endpoint.template().contains("/access/v1/");
            Api caller = endpoint.administration() ? administrator : authZen ? gateway : owner;
            int plain = ofNothing(endpoint, caller, Map.of());
            // what is made once is there the second time
            int again = plain == 201 ? 409 : plain;
            int unread = authZen ? 400 : 415;
            for (Map<String, String> header : UNREADABLE) {
                assertThat(ofNothing(endpoint, caller, header))
                        .as("%s %s", endpoint, header)
                        .isIn(plain, again, header.containsKey("Content-Type") ? unread : again);
            }
        }
    }

    /** Keycloak reads a form before anybody is asked, and fails where it cannot. */
    @Test
    void formIsRefusedUnread() {
        for (Endpoint endpoint : stage.endpoints()) {
            if (endpoint.body().isPresent()) {
                for (String type : FORMS) {
                    Exchange exchange = byNobody(endpoint, "%", type);
                    assertThat(exchange.status())
                            .as("%s %s", endpoint, type)
                            .isEqualTo(endpoint.template().contains("/access/v1/") ? 400 : 415);
                    assertThat(exchange.answer()).contains("must be application/json, not a form");
                    assertThat(contract.deviationsOfTheAnswer(exchange)).isEmpty();
                }
            } else if (endpoint.verb().equals("POST")) {
                // as curl -X POST -d '' sends it
                assertThat(byNobody(endpoint, "", FORMS.get(0)).status()).isEqualTo(401);
            }
        }
    }

    private static Exchange byNobody(Endpoint endpoint, String body, String type) {
        return callers.get("nobody")
                .exchange(
                        endpoint.verb(),
                        endpoint.path(stage.realm().name(), Names.ofNothing()),
                        body,
                        Map.of("Content-Type", type));
    }

    private static int ofNothing(Endpoint endpoint, Api caller, Map<String, String> header) {
        Names nothing = Names.ofNothing();
        return caller.exchange(
                        endpoint.verb(),
                        endpoint.path(stage.realm().name(), nothing),
                        endpoint.body().map(name -> Bodies.of(name, nothing)).orElse(null),
                        header)
                .status();
    }

    /** The same seed makes the same requests; which of them meet is chance. */
    @Test
    void whateverIsSentIsAnsweredAsTheDocumentSays() throws Exception {
        assertThat(meetings).as("to be had by so many requests").hasSizeLessThan(REQUESTS);
        List<Hit> hits = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int from = 0; from < REQUESTS; from += ROUND) {
                List<Names> names = restore();
                List<Callable<Hit>> round =
                        IntStream.range(from, Math.min(REQUESTS, from + ROUND))
                                .mapToObj(i -> (Callable<Hit>) () -> judged(shot(i, names)))
                                .toList();
                for (Future<Hit> hit : threads.invokeAll(round)) {
                    hits.add(hit.get());
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(hits.stream().flatMap(hit -> hit.wrong().stream()))
                .as("keystead.fuzz.seed=%d", SEED)
                .isEmpty();
        // nothing would be said by requests that are all refused
        assertThat(hits).filteredOn(hit -> hit.status() < 300).hasSizeGreaterThan(REQUESTS / 20);
    }

    private static Shot shot(int number, List<Names> names) {
        Meeting meeting = meetings.get(number % meetings.size());
        return Shot.of(
                meeting.endpoint(),
                meeting.caller(),
                stage.realm().name(),
                names,
                new Random(SEED + number));
    }

    private static Hit judged(Shot shot) {
        Exchange exchange = shot.by(callers.get(shot.caller()));
        List<String> wrong = new ArrayList<>();
        if (exchange.status() >= 500) {
            wrong.add("is answered " + exchange.status() + " " + excerpt(exchange));
        }
        int length = exchange.answer().getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST_ANSWER) {
            wrong.add("is answered by " + length + " bytes: " + excerpt(exchange));
        }
        if (!refusedByKeycloak(exchange)) {
            contract.deviationsOfTheAnswer(exchange)
                    .forEach(deviation -> wrong.add("is answered " + deviation));
        }
        return new Hit(exchange.status(), wrong.stream().map(what -> shot + " " + what).toList());
    }

    /**
     * A control character in a parameter never gets to us; whoever asks for a page is shown
     * Keycloak's.
     */
    private static boolean refusedByKeycloak(Exchange exchange) {
        return exchange.status() == 400
                && exchange.contentType().startsWith("text/html")
                && CONTROL.matcher(exchange.path().replaceFirst("[^?]*", "")).find();
    }

    private static String excerpt(Exchange exchange) {
        String answer = exchange.answer();
        return answer.length() < 300 ? answer : answer.substring(0, 300) + "…";
    }

    /** Gives everybody back what the requests before took: there are things to find again. */
    private static List<Names> restore() {
        TestRealm realm = stage.realm();
        realm.admin()
                .put(realm.access("/preset?force=true"), Map.of("preset", "section-levels"))
                .expect(204);
        ObjectNode catalogue =
                (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
        ((ObjectNode) catalogue.get("founding")).put("selfService", true);
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
        Names own = ours.furnish();
        Names others = theirs.furnish();
        return List.of(own, others, ours.byId(own), theirs.byId(others), Names.ofNothing());
    }
}
