package org.keystead.it.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.permission.Answering.levels;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** What owners and administrators manage, end to end. */
@EveryDatabase
class ManagingIT {

    private TestRealm realm;
    private Api anna;
    private String acme;

    @BeforeEach
    void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        anna = realm.as("anna");
        acme = realm.path("/organization-access/organizations/acme");
    }

    @Test
    void ownerSeesHerMembersWithWhatTheyHold() {
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
        JsonNode members = anna.get(acme + "/members").expect(200).body();
        assertThat(members.findValuesAsText("username")).containsExactly("anna", "boris");
        assertThat(members.at("/0/owner").asBoolean()).isTrue();
        assertThat(members.at("/0/protected").asBoolean()).isTrue();
        assertThat(members.at("/1/grants").asInt()).isEqualTo(1);
        assertThat(anna.get(acme + "/members/count").expect(200).text()).isEqualTo("2");
        assertThat(anna.get(acme + "/members?role=account-owner").body()).hasSize(1);
        assertThat(anna.get(acme + "/members?search=BOR").body().findValuesAsText("username"))
                .containsExactly("boris");
        assertThat(anna.get(acme + "/members?search=%25").body()).isEmpty();
        assertThat(anna.get(acme + "/members?first=1&max=1").body()).hasSize(1);
    }

    @Test
    void nobodyGivesForLongerThanSheHas() {
        TestRealm limited = TestRealm.create(Shared.server());
        limited.preset("four-roles");
        limited.organization("acme", "anna", "mona", "carl");
        limited.grant("acme", "anna", Map.of("role", "admin"));
        Instant end = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        limited.grant("acme", "mona", Map.of("role", "manager", "expiresAt", end.toString()));
        Api mona = limited.as("mona");
        String grants =
                limited.path(
                        "/organization-access/organizations/acme/members/"
                                + limited.user("carl")
                                + "/grants");

        mona.post(grants, Map.of("role", "developer")).expect(403);
        mona.post(grants, Map.of("role", "developer", "expiresAt", end.plusSeconds(1).toString()))
                .expect(403);
        mona.post(grants, Map.of("role", "developer", "expiresAt", end.toString())).expect(201);
        limited.delete();
    }

    @Test
    void projectIsMadeChangedFoundAndRemovedWithWhatWasGrantedThere() {
        Answer created =
                anna.post(
                                acme + "/projects",
                                Map.of(
                                        "alias", "prod",
                                        "name", "Production",
                                        "attributes", Map.of("region", List.of("north"))))
                        .expect(201);
        assertThat(created.header("Location")).endsWith("/projects/prod");
        anna.post(acme + "/projects", Map.of("alias", "prod", "name", "Other")).expect(409);
        String id = created.body().get("id").asText();
        JsonNode project = anna.get(acme + "/projects/" + id).expect(200).body();
        assertThat(project.get("name").asText()).isEqualTo("Production");
        assertThat(project.at("/attributes/region/0").asText()).isEqualTo("north");

        realm.grant(
                "acme",
                "boris",
                Map.of("section", "domains", "level", "manage", "project", "prod"));
        Api boris = realm.as("boris");
        String question = realm.path("/section-permissions?organization=acme&project=prod");
        assertThat(levels(boris.get(question).expect(200).body())).containsKey("domains");

        anna.delete(acme + "/projects/prod").expect(204);
        boris.get(question).expect(404);
        assertThat(anna.get(acme + "/members/" + realm.user("boris") + "/grants").body()).isEmpty();
    }

    @Test
    void customRoleGivesWhatItListsUntilItIsRemoved() {
        anna.post(
                        acme + "/roles",
                        Map.of(
                                "name", "deployer",
                                "displayName", "Deployer",
                                "permissions",
                                        List.of(
                                                Map.of(
                                                        "section", "cloud-servers",
                                                        "level", "manage",
                                                        "except", List.of("delete")))))
                .expect(201);
        anna.post(acme + "/members/" + realm.user("boris") + "/grants", Map.of("role", "deployer"))
                .expect(201);

        Api boris = realm.as("boris");
        String question = realm.path("/section-permissions?organization=acme");
        JsonNode answer = boris.get(question).expect(200).body();
        assertThat(answer.get("roles").get(0).asText()).isEqualTo("deployer");
        assertThat(answer.at("/sections/0/section").asText()).isEqualTo("cloud-servers");
        assertThat(answer.at("/sections/0/except/0").asText()).isEqualTo("delete");

        anna.delete(acme + "/roles/deployer").expect(204);
        assertThat(levels(boris.get(question).expect(200).body()))
                .doesNotContainKey("cloud-servers");
        anna.post(acme + "/roles", Map.of("name", "deployer", "permissions", List.of()))
                .expect(201);
        assertThat(boris.get(question).expect(200).body().get("roles")).isEmpty();
    }

    @Test
    void severalGrantsAtOnceHaveAStatusEach() {
        JsonNode results =
                anna.post(
                                acme + "/members/" + realm.user("boris") + "/grants",
                                List.of(
                                        Map.of("section", "domains", "level", "read"),
                                        Map.of("section", "nothing", "level", "read"),
                                        Map.of("section", "domains", "level", "read")))
                        .expect(207)
                        .body();
        assertThat(results.findValuesAsText("status")).containsExactly("201", "400", "409");
        assertThat(anna.get(acme + "/members/" + realm.user("boris") + "/grants").body())
                .hasSize(1);
    }

    @Test
    void dryRunTellsWhatWouldBeGainedImpliedSectionsIncludedAndChangesNothing() {
        String grants = acme + "/members/" + realm.user("boris") + "/grants";
        JsonNode difference =
                anna.post(
                                grants + "?dry-run=true",
                                Map.of("section", "private-networks", "level", "read"))
                        .expect(200)
                        .body();
        assertThat(difference.get("gained").findValuesAsText("section"))
                .containsExactly("private-networks", "firewall", "public-ips");
        assertThat(difference.get("lost")).isEmpty();
        assertThat(anna.get(grants).body()).isEmpty();
    }

    @Test
    void dryRunOfSeveralGrantsChangesNothingEither() {
        String grants = acme + "/members/" + realm.user("boris") + "/grants";
        JsonNode difference =
                anna.post(
                                grants + "?dry-run=true",
                                List.of(
                                        Map.of("section", "images", "level", "read"),
                                        Map.of("section", "ssh-keys", "level", "read")))
                        .expect(200)
                        .body();
        assertThat(difference.get("gained").findValuesAsText("section"))
                .containsExactlyInAnyOrder("images", "ssh-keys");
        assertThat(anna.get(grants).body()).isEmpty();
    }

    @Test
    void tenantSwitcherListsOrganizationsAndReachedProjects() {
        realm.project("acme", "prod");
        realm.project("acme", "lab");
        realm.organization("globex", "boris");
        realm.grant(
                "acme", "boris", Map.of("section", "domains", "level", "read", "project", "lab"));

        JsonNode tenants =
                realm.as("boris").get(realm.path("/section-permissions")).expect(200).body();
        assertThat(tenants.findValuesAsText("alias")).containsExactly("acme", "lab", "globex");
        assertThat(tenants.at("/0/projects")).hasSize(1);
        assertThat(tenants.at("/0/projects/0/alias").asText()).isEqualTo("lab");
        assertThat(tenants.at("/1/projects")).isEmpty();
        assertThat(realm.as("boris").get(realm.path("/section-permissions/count")).text())
                .isEqualTo("2");
    }
}
