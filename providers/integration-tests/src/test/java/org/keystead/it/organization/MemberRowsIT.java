package org.keystead.it.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** The people of an organization as a table shows them. */
@EveryDatabase
class MemberRowsIT {

    private static TestRealm realm;
    private static Api anna;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris", "clara");
        realm.organization("globex", "gala");
        realm.project("acme", "prod");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("globex", "gala", Map.of("role", "account-owner"));
        realm.admin()
                .post(
                        realm.access("/organizations/acme/roles"),
                        Map.of(
                                "name",
                                "accounting",
                                "permissions",
                                List.of(Map.of("section", "finances", "level", "read"))))
                .expect(201);
        realm.grant("acme", "boris", Map.of("role", "accounting"));
        realm.grant(
                "acme",
                "boris",
                Map.of(
                        "section", "databases",
                        "level", "manage",
                        "except", List.of("delete"),
                        "project", "prod"));
        anna = realm.as("anna");
    }

    @AfterAll
    static void delete() {
        realm.delete();
    }

    @Test
    void rowsHaveNamesRolesAndHowManyGrants() {
        JsonNode rows = list("").expect(200).body();

        assertThat(rows.findValuesAsText("username")).containsExactly("anna", "boris", "clara");
        JsonNode boris = rows.get(1);
        assertThat(boris.get("firstName").asText()).isEqualTo("boris");
        assertThat(boris.get("lastName").asText()).isEqualTo("Test");
        assertThat(boris.get("email").asText()).isEqualTo("boris@example.org");
        assertThat(boris.get("membershipType").asText()).isEqualTo("unmanaged");
        assertThat(boris.get("roles")).hasSize(1);
        assertThat(boris.at("/roles/0").asText()).isEqualTo("accounting");
        assertThat(boris.get("grants").asInt()).isEqualTo(2);
        assertThat(boris.has("granted")).isFalse();
        assertThat(rows.at("/0/owner").asBoolean()).isTrue();
        assertThat(rows.at("/2/roles").isArray()).isTrue();
        assertThat(rows.at("/2/roles")).isEmpty();
    }

    @Test
    void aPageBeginsBehindAName() {
        assertThat(names("?max=2")).containsExactly("anna", "boris");
        assertThat(names("?max=2&after=boris")).containsExactly("clara");
        assertThat(names("?after=bertha")).containsExactly("boris", "clara");
        assertThat(names("?after=anna&first=1")).containsExactly("clara");
        assertThat(names("?after=anna&search=r")).containsExactly("boris", "clara");
        assertThat(names("?after=clara")).isEmpty();
        list("?after=" + "x".repeat(256)).expect(400);
    }

    private static List<String> names(String query) {
        return list(query).expect(200).body().findValuesAsText("username");
    }

    @Test
    void onePersonIsDescribedAsTheListDoes() {
        JsonNode alone = anna.get(self("acme", "/members/" + realm.user("boris"))).body();

        assertThat(alone).isEqualTo(list("?search=boris").body().get(0));
    }

    @Test
    void fullRowsHaveTheGrantsThemselves() {
        JsonNode boris = list("?full=true&search=boris").expect(200).body().get(0);
        JsonNode own =
                anna.get(self("acme", "/members/" + realm.user("boris") + "/grants"))
                        .expect(200)
                        .body();

        assertThat(boris.get("granted")).isEqualTo(own);
        assertThat(boris.get("granted").findValuesAsText("project")).containsExactly("prod");
        list("?full=yes").expect(400);
    }

    @Test
    void ofVeryManyGrantsTheFirstHundredAreShown() {
        realm.organization("crowded", "hanna");
        List<Map<String, String>> grants =
                IntStream.range(0, 101)
                        .peek(i -> realm.project("crowded", "p" + i))
                        .mapToObj(
                                i ->
                                        Map.of(
                                                "section", "databases",
                                                "level", "read",
                                                "project", "p" + i))
                        .toList();
        realm.admin()
                .post(
                        realm.access(
                                "/organizations/crowded/members/"
                                        + realm.user("hanna")
                                        + "/grants"),
                        grants)
                .expect(207);

        JsonNode row =
                realm.admin()
                        .get(realm.access("/organizations/crowded/members?full=true"))
                        .expect(200)
                        .body()
                        .get(0);
        assertThat(row.get("grants").asInt()).isEqualTo(101);
        assertThat(row.get("granted")).hasSize(100);
    }

    @Test
    void grantsAreNamedWhereSomebodyAsks() {
        realm.organization("initech", "ina", "dana", "eli");
        realm.grant("initech", "ina", Map.of("role", "account-owner"));
        Api ina = realm.as("ina");
        Map<String, ?> prod = Map.of("alias", "prod", "name", "Production");
        ina.post(self("initech", "/projects"), prod).expect(201);
        Map<String, ?> keeper =
                Map.of(
                        "name", "keeper",
                        "displayName", "Book keeper",
                        "permissions", List.of(Map.of("section", "finances", "level", "read")));
        ina.post(self("initech", "/roles"), keeper).expect(201);
        String grants = self("initech", "/members/" + realm.user("dana") + "/grants");
        Map<String, String> databases =
                Map.of("section", "databases", "level", "read", "project", "prod");
        ina.post(grants, databases).expect(201);
        realm.grant("initech", "dana", Map.of("role", "keeper"));

        assertThat(ina.get(grants).expect(200).body().findValues("names")).isEmpty();
        JsonNode named = ina.get(grants + "?names=true").expect(200).body();
        JsonNode names = names(named, "section");
        assertThat(names.get("section").asText()).isEqualTo("Databases");
        assertThat(names.get("project").asText()).isEqualTo("Production");
        assertThat(names.at("/grantedBy/username").asText()).isEqualTo("ina");
        assertThat(names(named, "role").toString()).isEqualTo("{\"role\":\"Book keeper\"}");
        realm.as("eli").get(grants + "?names=true").expect(403);
        assertThat(realm.as("dana").get(grants + "?names=true").expect(200).body())
                .isEqualTo(named);
    }

    /** The names of the grant that has that field. */
    private static JsonNode names(JsonNode grants, String field) {
        for (JsonNode grant : grants) {
            if (grant.has(field)) {
                return grant.get("names");
            }
        }
        throw new AssertionError("no " + field + " in " + grants);
    }

    @Test
    void searchAndPageAreTheServersAndSoIsTheTotal() {
        assertThat(list("?search=TEST&first=1&max=1").body().findValuesAsText("username"))
                .containsExactly("boris");
        assertThat(anna.get(self("acme", "/members/count?search=TEST")).text()).isEqualTo("3");
        assertThat(list("?search=%25").body()).isEmpty();
    }

    @Test
    void onlyWhoMayReadMembersSeesThem() {
        realm.as("clara").get(self("acme", "/members?full=true")).expect(403);
        realm.as("gala").get(self("acme", "/members?full=true")).expect(404);
    }

    private static Answer list(String query) {
        return anna.get(self("acme", "/members" + query));
    }

    private static String self(String organization, String rest) {
        return realm.path("/organization-access/organizations/" + organization + rest);
    }
}
