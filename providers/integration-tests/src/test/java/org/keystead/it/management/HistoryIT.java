package org.keystead.it.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Statements;

/** What owners see of what was changed in their organization. */
@EveryDatabase
class HistoryIT extends Delegating {

    @Test
    void ownersSeeWhoChangedWhatTheNewestFirst() {
        String grant =
                hal.post(grants("eve"), read("compute")).expect(201).body().get("id").asText();
        maria.delete(grants("eve") + "/" + grant).expect(204);

        JsonNode entries = list(maria, "?max=2").expect(200).body();
        JsonNode removed = entries.get(0);
        JsonNode added = entries.get(1);

        assertThat(removed.get("operation").asText()).isEqualTo("delete");
        assertThat(removed.at("/actor/username").asText()).isEqualTo("maria");
        assertThat(removed.at("/before/section").asText()).isEqualTo("compute");
        assertThat(removed.has("after")).isFalse();
        assertThat(added.get("operation").asText()).isEqualTo("create");
        assertThat(added.get("kind").asText()).isEqualTo("grant");
        assertThat(added.get("path").asText())
                .isEqualTo("members/" + realm.user("eve") + "/grants/" + grant);
        assertThat(added.at("/actor/id").asText()).isEqualTo(realm.user("hal"));
        assertThat(added.at("/actor/lastName").asText()).isEqualTo("Test");
        assertThat(added.at("/member/username").asText()).isEqualTo("eve");
        assertThat(added.at("/after/level").asText()).isEqualTo("read");
        assertThat(added.get("forced").asBoolean()).isFalse();
        assertThat(added.get("time").asText()).isLessThanOrEqualTo(removed.get("time").asText());
    }

    @Test
    void everyKindOfChangeIsThere() {
        maria.post(own("/roles"), role("viewer", Map.of(), read("compute"))).expect(201);
        maria.put(
                        own("/projects/lab"),
                        Map.of(
                                "alias", "lab",
                                "name", "Laboratory",
                                "attributes", Map.of("token", List.of("s3cret"))))
                .expect(204);
        maria.delete(own("/members/" + realm.user("eve"))).expect(204);

        JsonNode entries = list(maria, "").expect(200).body();
        assertThat(entries.findValuesAsText("kind")).contains("role", "project", "member", "grant");
        JsonNode left = entries.get(0);
        assertThat(left.get("kind").asText()).isEqualTo("member");
        assertThat(left.get("member").toString())
                .isEqualTo("{\"id\":\"" + realm.user("eve") + "\"}");
    }

    @Test
    void neitherAddressesNorFreeAttributesAreShown() {
        maria.post(
                        own("/projects"),
                        Map.of(
                                "alias", "secret",
                                "name", "Secret",
                                "attributes", Map.of("token", List.of("s3cret"))))
                .expect(201);
        maria.delete(own("/members/" + realm.user("eve"))).expect(204);

        String text = list(maria, "").expect(200).text();
        assertThat(text).contains("\"secret\"").doesNotContain("s3cret", "@example.org");
        assertThat(text).doesNotContain("ipAddress", "master");
    }

    @Test
    void administratorOfAnotherRealmHasNoNameAndAForcedChangeIsMarked() {
        realm.admin().post(realm.access(eves()) + "?force=true", read("network")).expect(201);

        JsonNode entry = list(maria, "?max=1").expect(200).body().get(0);

        assertThat(entry.get("actor").isObject()).isTrue();
        assertThat(entry.get("actor")).isEmpty();
        assertThat(entry.get("forced").asBoolean()).isTrue();
    }

    @Test
    void pagesAddUpAndAreCounted() {
        for (String alias : List.of("one", "two", "three")) {
            maria.post(own("/projects"), Map.of("alias", alias, "name", alias)).expect(201);
        }
        int count = list(maria, "/count", "").expect(200).body().asInt();
        List<String> paged = new ArrayList<>();
        for (int first = 0; first < count; first += 2) {
            String page = "?max=2&first=" + first;
            paged.addAll(list(maria, page).expect(200).body().findValuesAsText("time"));
        }

        assertThat(paged)
                .hasSize(count)
                .isEqualTo(list(maria, "").expect(200).body().findValuesAsText("time"));
        assertThat(list(maria, "?first=" + count).expect(200).body()).isEmpty();
    }

    @Test
    void onlyOwnersAndAdministratorsWhoViewEventsSeeIt() {
        for (String path : List.of("", "/count", "/recording")) {
            String there = own("/history" + path);
            maria.get(there).expect(200);
            adam.get(there).expect(403);
            hal.get(there).expect(403);
            realm.as("eve").get(there).expect(403);
            Api.anonymous(realm.server()).get(there).expect(401);
        }
        realm.application("plain");
        realm.as("maria", "plain").get(own("/history")).expect(401);

        String there = realm.access("/organizations/acme/history");
        maria.get(there).expect(403);
        realm.user("otto");
        realm.administer("otto", "manage-organizations");
        realm.as("otto").get(there).expect(403);
        realm.administer("otto", "view-events");
        realm.as("otto").get(there).expect(200);
        realm.resign("otto", "manage-organizations");
        realm.as("otto").get(there).expect(403);
        realm.admin().get(there).expect(200);
    }

    @Test
    void ownerWhoIsNoneAnyMoreSeesNothing() {
        maria.post(own("/roles"), role("partner", Map.of("owner", true))).expect(201);
        Map<String, String> partner = Map.of("role", "partner");
        JsonNode grant = maria.post(grants("eve"), partner).expect(201).body();
        Api eve = realm.as("eve");
        list(eve, "").expect(200);

        maria.delete(grants("eve") + "/" + grant.get("id").asText()).expect(204);

        list(eve, "").expect(403);
        list(eve, "/count", "").expect(403);
    }

    @Test
    void anotherOrganizationsHistoryIsNobodysElse() {
        realm.organization("globex", "gala");
        realm.project("globex", "theirs");
        Api gala = realm.as("gala");

        String nothing =
                gala.get(realm.path("/organization-access/organizations/no/history"))
                        .expect(404)
                        .text();
        assertThat(gala.get(own("/history")).expect(404).text()).isEqualTo(nothing);
        assertThat(list(maria, "").text()).doesNotContain("theirs");
        maria.get(realm.path("/organization-access/organizations/globex/history")).expect(404);
    }

    @Test
    void whereNothingIsSavedTheAnswerSaysSo() {
        int before = list(maria, "/count", "").expect(200).body().asInt();
        record(false, false);
        maria.post(own("/projects"), Map.of("alias", "unseen", "name", "unseen")).expect(201);

        assertThat(recording().toString())
                .isEqualTo("{\"recorded\":false,\"details\":false,\"keptSeconds\":3600}");
        assertThat(list(maria, "/count", "").expect(200).body().asInt()).isEqualTo(before);

        realm.admin().delete(realm.adminPath("/admin-events")).expect(204);
        assertThat(error(list(maria, "").expect(409))).isEqualTo("history-not-recorded");
        assertThat(error(list(maria, "/count", "").expect(409))).isEqualTo("history-not-recorded");

        record(true, false);
        assertThat(list(maria, "").expect(200).body()).isEmpty();
        maria.post(own("/projects"), Map.of("alias", "seen", "name", "seen")).expect(201);
        JsonNode entries = list(maria, "").expect(200).body();
        assertThat(entries.findValuesAsText("kind")).contains("project");
        assertThat(entries.findValues("after")).isEmpty();
    }

    @Test
    void asManyEntriesAsYouLikeTakeTheSameStatements() {
        for (int i = 0; i < 10; i++) {
            maria.post(own("/projects"), Map.of("alias", "p" + i, "name", "p")).expect(201);
        }
        list(maria, "?max=1").expect(200);
        long one = Statements.of(realm, () -> list(maria, "?max=1"));
        long ten = Statements.of(realm, () -> list(maria, "?max=100"));

        assertThat(ten).isEqualTo(one).isLessThanOrEqualTo(3);
    }

    private void record(boolean events, boolean details) {
        ObjectNode settings = realm.representation();
        settings.put("adminEventsEnabled", events).put("adminEventsDetailsEnabled", details);
        settings.withObjectProperty("attributes").put("adminEventsExpiration", "3600");
        realm.admin().put(realm.adminPath(""), settings).expect(204);
    }

    private JsonNode recording() {
        return list(maria, "/recording", "").expect(200).body();
    }

    private String eves() {
        return "/organizations/acme/members/" + realm.user("eve") + "/grants";
    }

    private Answer list(Api caller, String query) {
        return list(caller, "", query);
    }

    private Answer list(Api caller, String end, String query) {
        return caller.get(own("/history" + end + query));
    }
}
