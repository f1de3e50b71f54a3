package org.keystead.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.owner.AccountDeletion;
import org.keystead.it.server.Answer;
import org.keystead.it.server.AtOnce;
import org.keystead.it.server.Built;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.MariaDb;
import org.keystead.it.server.TestRealm;

/**
 * What MariaDB has of its own: its letters, its way to compare them, its locks. {@code
 * -Dkeystead.database=mariadb} asks it everything that others are asked.
 */
class MariaDbIT {

    private static final int AT_ONCE = 50;
    private static final int ROUNDS = 4;
    private static final String APPLICATION = "application";

    private static final AtOnce POOL = new AtOnce(AT_ONCE);
    private static MariaDb database;
    private static KeycloakServer server;
    private static TestRealm realm;

    @BeforeAll
    static void start() {
        database = MariaDb.start();
        List<String> all = new ArrayList<>(List.of(database.options()));
        all.add("--features=scim-api");
        // Keycloak gives up a step after five seconds, however many wait for the same row
        all.add("--spi-workflow--default--executor-task-timeout=5m");
        String[] options = all.toArray(String[]::new);
        server = KeycloakServer.start(Built.withPackAndProbe("mariadb", options), options);
        realm = TestRealm.create(server, Map.of("scimApiEnabled", true));
        realm.preset("owner-collaborator");
        realm.client(Application.client(APPLICATION));
        AccountDeletion.allow(realm);
    }

    @AfterAll
    static void stop() {
        POOL.close();
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void everyLetterIsKept() {
        String name = "süd Ж 🚀";
        realm.organization("letters", "anna");
        String projects = realm.access("/organizations/letters/projects");
        realm.admin()
                .post(
                        projects,
                        Map.of(
                                "alias",
                                "prod",
                                "name",
                                name,
                                "description",
                                name,
                                "attributes",
                                Map.of("region", List.of(name))))
                .expect(201);
        realm.admin()
                .post(
                        realm.access("/organizations/letters/roles"),
                        Map.of(
                                "name",
                                "helper",
                                "displayName",
                                name,
                                "description",
                                name,
                                "permissions",
                                List.of()))
                .expect(201);

        JsonNode project = realm.admin().get(projects).expect(200).body().get(0);
        assertThat(project.get("name").asText()).isEqualTo(name);
        assertThat(project.get("description").asText()).isEqualTo(name);
        assertThat(project.at("/attributes/region/0").asText()).isEqualTo(name);
        JsonNode roles =
                realm.admin().get(realm.access("/organizations/letters/roles")).expect(200).body();
        assertThat(roles.findValuesAsText("displayName")).contains(name);
        assertThat(database.dump()).contains(name);
    }

    /** It takes one for the other, and the memory of a node does not. */
    @Test
    void aUserWhoIsNamedInOtherLettersHasNothing() {
        realm.organization("capitals", "berta");
        realm.grant("capitals", "berta", Map.of("role", "owner"));
        String members = realm.access("/organizations/capitals/members/");
        String id = realm.user("berta");

        assertThat(realm.admin().get(members + id + "/grants").expect(200).body()).hasSize(1);
        assertThat(
                        realm.admin()
                                .get(members + id.toUpperCase(Locale.ROOT) + "/grants")
                                .expect(200)
                                .body())
                .isEmpty();
    }

    @Test
    void whatIsImportedIsThereAndNoStepTheSecondTime() {
        Map<String, ?> document =
                Map.of(
                        "organizations",
                        IntStream.range(0, 30)
                                .mapToObj(
                                        i ->
                                                Map.of(
                                                        "alias", "bulk-" + i,
                                                        "name", "Bulk " + i,
                                                        "projects", List.of(Map.of("alias", "x"))))
                                .toList());

        realm.admin().post(realm.access("/import"), document).expect(200);
        String changes =
                realm.admin().post(realm.access("/import"), document).expect(200).body().toString();

        assertThat(database.query("select count(*) from KEYSTEAD_PROJECT where alias = 'x'"))
                .isEqualToIgnoringWhitespace("30");
        assertThat(changes).doesNotContain("bulk-");
    }

    @Test
    void nothingIsLeftInAProjectOrRoleThatGoes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Answer> answers =
                    POOL.send(new RemovalRace(realm, "removed-" + round).partsGo(round));

            assertThat(answers)
                    .allSatisfy(
                            answer ->
                                    assertThat(answer.status())
                                            .as(answer.text())
                                            .isIn(201, 204, 400, 404));
            assertThat(
                            database.query(
                                    "select * from KEYSTEAD_GRANT g where project_id is not null"
                                            + " and not exists (select 1 from KEYSTEAD_PROJECT p"
                                            + " where p.id = g.project_id)"))
                    .isBlank();
        }
    }

    /** It locks what is found by an index there first, and what is deleted there last. */
    @Test
    void ownersWhoAreTakenAwayThroughAllDoorsGoWithoutADeadlock() throws Exception {
        String organization = realm.organization("doors");
        String group =
                database.query("select group_id from ORG where id = '" + organization + "'")
                        .strip();
        RacingOwners owners = new RacingOwners(realm, "doors", organization);
        OwnerDoors doors = new OwnerDoors(realm, "doors", organization, group, APPLICATION);
        OwnerRounds rounds = new OwnerRounds(doors, owners, AT_ONCE);
        for (int round = 0; round < ROUNDS; round++) {
            owners.fill(5);
            List<Attempt> attempts = rounds.throughAll(round);

            List<Answer> answers = POOL.send(attempts.stream().map(Attempt::way).toList());

            for (int i = 0; i < attempts.size(); i++) {
                attempts.get(i).assertDoneOrRefused(realm, answers.get(i));
            }
            owners.assertKept(database);
        }
    }
}
