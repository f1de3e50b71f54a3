package org.keystead.it.permission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.Statements;
import org.keystead.it.server.TestRealm;

/** What a page asks about whoever looks at it, before it offers something. */
class OwnAnswersIT {

    private static TestRealm realm;
    private static Api mona;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "mona", "olga");
        realm.organization("globex", "gala");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        for (String project : List.of("prod", "lab", "staging")) {
            realm.project("acme", project);
        }
        realm.grant("acme", "mona", at("prod"));
        realm.grant("acme", "mona", at("lab"));
        mona = realm.as("mona");
    }

    @AfterAll
    static void delete() {
        realm.delete();
    }

    @Test
    void foundingIsOfferedWhereItWouldBeLet() {
        assertThat(founding()).isEqualTo("{\"allowed\":false}");
        JsonNode before = realm.admin().get(realm.access("/catalogue")).expect(200).body();
        ObjectNode open = before.deepCopy();
        ((ObjectNode) open.get("founding")).put("selfService", true).put("limit", 1);
        realm.admin().put(realm.access("/catalogue"), open).expect(204);
        assertThat(founding()).isEqualTo("{\"allowed\":true,\"limit\":1,\"founded\":0}");

        Map<String, String> body = Map.of("alias", "monas", "name", "Monas");
        mona.post(own("/organizations"), body).expect(201);
        assertThat(founding()).isEqualTo("{\"allowed\":false,\"limit\":1,\"founded\":1}");
        mona.post(own("/organizations"), Map.of("alias", "two", "name", "Two")).expect(409);
        realm.admin().put(realm.access("/catalogue"), before).expect(204);
    }

    @Test
    void reachedProjectsAreThoseWhereAGrantCounts() {
        assertThat(projects(mona, "")).containsExactly("lab", "prod");
        assertThat(projects(mona, "?search=PR")).containsExactly("prod");
        assertThat(projects(mona, "?first=1&max=1")).containsExactly("prod");
        assertThat(count(mona, "?search=a")).isEqualTo(1);
        assertThat(projects(realm.as("anna"), "")).containsExactly("lab", "prod", "staging");
        assertThat(count(realm.as("anna"), "")).isEqualTo(3);
        assertThat(projects(realm.as("olga"), "")).isEmpty();
        assertThat(count(realm.as("olga"), "")).isZero();
    }

    @Test
    void projectThatIsDisabledIsReachedByNobody() {
        realm.project("acme", "closed");
        realm.grant("acme", "mona", at("closed"));
        Map<String, Object> body = Map.of("alias", "closed", "name", "closed", "enabled", false);
        realm.admin().put(realm.access("/organizations/acme/projects/closed"), body).expect(204);

        assertThat(projects(mona, "")).containsExactly("lab", "prod");
        assertThat(projects(realm.as("anna"), "?search=closed")).isEmpty();
    }

    @Test
    void projectsOfOthersAreNobodysBusiness() {
        mona.get(own("/me/organizations/globex/projects")).expect(404);
        mona.get(own("/me/organizations/globex/projects/count")).expect(404);
        mona.get(own("/me/organizations/nowhere/projects")).expect(404);
    }

    @Test
    void approvalsHaveNamesWhereTheyAreAskedFor() {
        String approvals = own("/organizations/acme/support-approvals");
        Api anna = realm.as("anna");
        Map<String, Object> approval =
                Map.of(
                        "user",
                        realm.user("mona"),
                        "section",
                        "databases",
                        "project",
                        "prod",
                        "expiresAt",
                        Instant.now().plus(Duration.ofDays(1)).toString());
        anna.post(approvals, approval).expect(201);
        assertThat(anna.get(approvals).expect(200).body().at("/0/names").isMissingNode()).isTrue();

        JsonNode names = anna.get(approvals + "?names=true").expect(200).body().at("/0/names");
        assertThat(names.at("/user/firstName").asText()).isEqualTo("mona");
        assertThat(names.at("/approvedBy/username").asText()).isEqualTo("anna");
        assertThat(names.get("section").asText()).isEqualTo("Databases");
        assertThat(names.get("project").asText()).isEqualTo("prod");
        mona.get(approvals + "?names=true").expect(403);
        long one = statements(approvals);
        realm.grant("acme", "olga", at("lab"));
        anna.post(approvals, with(approval, realm.user("olga"))).expect(201);
        assertThat(statements(approvals)).isEqualTo(one);
    }

    private static long statements(String approvals) {
        String admin = approvals.replace(realm.path(""), realm.adminPath(""));
        return Statements.of(realm, () -> realm.admin().get(admin + "?names=true"));
    }

    private static Map<String, Object> with(Map<String, Object> approval, String user) {
        Map<String, Object> other = new HashMap<>(approval);
        other.put("user", user);
        other.put("project", "lab");
        return other;
    }

    private static String founding() {
        return mona.get(own("/me/founding")).expect(200).text();
    }

    private static List<String> projects(Api caller, String query) {
        return caller.get(own("/me/organizations/acme/projects" + query))
                .expect(200)
                .body()
                .findValuesAsText("alias");
    }

    private static long count(Api caller, String query) {
        return caller.get(own("/me/organizations/acme/projects/count" + query))
                .expect(200)
                .body()
                .asLong();
    }

    private static Map<String, String> at(String project) {
        return Map.of("section", "databases", "level", "read", "project", project);
    }

    private static String own(String rest) {
        return realm.path("/organization-access" + rest);
    }
}
