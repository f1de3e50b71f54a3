package org.keystead.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keystead.it.server.Answer;

/**
 * What a dry run told, against what doing it came to.
 *
 * @param dry what the dry run answered
 * @param done what doing it answered
 */
record Foretold(Request request, State before, State after, Answer dry, Answer done) {

    void holds() {
        if (dry.status() != 200) {
            assertThat(done.status()).as(done.text()).isEqualTo(dry.status());
            assertThat(done.body()).isEqualTo(dry.body());
        } else if (!request.member().isEmpty()) {
            assertThat(done.status()).as(done.text()).isIn(201, 204, 207);
            grants();
        } else if (request.operation().equals("importDocument")) {
            assertThat(done.status()).as(done.text()).isEqualTo(200);
            assertThat(done.body()).isEqualTo(dry.body());
            steps();
        } else {
            realm();
        }
        if (done.status() >= 300) {
            assertThat(after.document()).as("after a refusal").isEqualTo(before.document());
            assertThat(after.grants()).as("after a refusal").isEqualTo(before.grants());
        }
    }

    private void grants() {
        String member = request.member();
        Set<String> named = new TreeSet<>(Set.of(""));
        List.of(before, after)
                .forEach(
                        state ->
                                state.grants()
                                        .get(member)
                                        .forEach(g -> named.add(g.path("project").asText(""))));
        for (String place : Scene.PLACES) {
            Map<String, Set<String>> had = before.may(member, place);
            Map<String, Set<String>> has = after.may(member, place);
            if (!before.open(place)) {
                continue;
            }
            if (named.contains(place)) {
                assertThat(told("gained", place)).as(place).isEqualTo(State.beyond(has, had));
                assertThat(told("lost", place)).as(place).isEqualTo(State.beyond(had, has));
            } else {
                assertThat(State.beyond(State.beyond(has, had), told("gained", ""))).isEmpty();
                assertThat(State.beyond(State.beyond(had, has), told("lost", ""))).isEmpty();
            }
        }
        List<String> results = new ArrayList<>();
        dry.body().path("results").forEach(result -> results.add(result(result)));
        List<String> each = new ArrayList<>();
        if (done.status() == 207) {
            done.body().forEach(result -> each.add(result(result)));
        }
        assertThat(results).isEqualTo(each);
    }

    private static String result(JsonNode result) {
        return result.get("status") + " " + result.get("error") + result.get("error_description");
    }

    private Map<String, Set<String>> told(String direction, String place) {
        Map<String, Set<String>> told = new TreeMap<>();
        for (JsonNode change : dry.body().get(direction)) {
            if (change.path("project").asText("").equals(place)) {
                told.put(change.get("section").asText(), State.texts(change.get("actions")));
            }
        }
        return told;
    }

    /** What is lost is told before it is refused, or taken by force. */
    private void realm() {
        JsonNode conflicts = dry.body().get("conflicts");
        if (!conflicts.isEmpty() && !request.forced()) {
            assertThat(done.status()).as(done.text()).isEqualTo(409);
            assertThat(done.body().get("error").asText()).isEqualTo("grants-would-be-lost");
            assertThat(done.body().get("conflicts")).isEqualTo(conflicts);
            return;
        }
        assertThat(done.status()).as(done.text()).isIn(201, 204);
        new Awakening(before, after, dry.body().get("gained")).holds();
        List<String> gone = new ArrayList<>();
        for (String member : before.grants().keySet()) {
            List<String> kept = after.grants().get(member).findValuesAsText("id");
            for (JsonNode grant : before.grants().get(member)) {
                if (!kept.contains(grant.get("id").asText())) {
                    gone.add(grant.toString());
                }
            }
        }
        assertThat(gone).allMatch(grant -> names(conflicts, grant));
        for (JsonNode conflict : conflicts) {
            if (conflict.asText().startsWith("grant ")) {
                String id = conflict.asText().split(" ", -1)[1];
                assertThat(gone).as(conflict.asText()).anyMatch(grant -> grant.contains(id));
            }
        }
    }

    private static boolean names(JsonNode conflicts, String grant) {
        for (JsonNode conflict : conflicts) {
            String[] words = conflict.asText().split(" ", -1);
            boolean section =
                    words[0].equals("section")
                            && conflict.asText().endsWith("is granted")
                            && grant.contains("\"section\":\"" + words[1] + "\"");
            if (section || (words[0].equals("grant") && grant.contains(words[1]))) {
                return true;
            }
        }
        return false;
    }

    /** Each step is a line that went, or came, or both; and no other did but by force. */
    private void steps() {
        List<String> going = new ArrayList<>();
        List<String> coming = new ArrayList<>();
        for (JsonNode step : dry.body().get("steps")) {
            String path = step.get("path").asText();
            if (step.has("before") && !step.get("before").equals(step.get("after"))) {
                going.add(State.line(path, step.get("before")));
            }
            if (step.has("after") && !step.get("after").equals(step.get("before"))) {
                coming.add(State.line(path, step.get("after")));
            }
        }
        List<String> came = rest(after.lines(), before.lines());
        List<String> went = rest(before.lines(), after.lines());
        assertThat(came).as("came").containsExactlyInAnyOrderElementsOf(coming);
        assertThat(went).as("went").containsAll(going);
        assertThat(rest(went, going))
                .as("taken by force")
                .allMatch(line -> request.forced() && line.contains("/grants "));
        if (dry.body().get("steps").findValues("conflicts").isEmpty()) {
            assertThat(rest(went, going)).as("taken by force").isEmpty();
        }
    }

    private static List<String> rest(List<String> all, List<String> without) {
        List<String> rest = new ArrayList<>(all);
        without.forEach(rest::remove);
        return rest;
    }
}
