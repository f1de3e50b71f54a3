package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.server.Answer;
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
    private static final int OWNERS = 5;
    private static final int ROUNDS = 4;
    private static final String APPLICATION = "application";

    private static final AtOnce POOL = new AtOnce(AT_ONCE);
    private static MariaDb database;
    private static KeycloakServer server;
    private static TestRealm realm;

    @BeforeAll
    static void start() {
        database = MariaDb.start();
        String[] options =
                Stream.concat(Stream.of(database.options()), Stream.of("--features=scim-api"))
                        .toArray(String[]::new);
        server = KeycloakServer.start(Built.withPackAndProbe("mariadb", options), options);
        realm = TestRealm.create(server, Map.of("scimApiEnabled", true));
        realm.preset("owner-collaborator");
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

        assertThat(realm.admin().get(projects).expect(200).text().split(name, -1)).hasSize(4);
        assertThat(realm.admin().get(realm.access("/organizations/letters/roles")).text())
                .contains("\"displayName\":\"" + name + "\"");
    }

    /** It takes one for the other, where the pack does not. */
    @Test
    void anIdInOtherLettersIsNobodys() {
        realm.organization("capitals", "berta");
        String members = realm.access("/organizations/capitals/members/");
        String id = realm.user("berta");

        realm.admin().get(members + id).expect(200);
        realm.admin().get(members + id.toUpperCase(java.util.Locale.ROOT)).expect(404);
    }

    @Test
    void everyDoorAtOnceLeavesAnOwner() throws Exception {
        realm.client(Application.client(APPLICATION));
        AccountDeletion.allow(realm);
        String organization = realm.organization("acme");
        String group =
                database.query("select group_id from ORG where id = '" + organization + "'")
                        .strip();
        RacingOwners owners = new RacingOwners(realm, "acme", organization);
        OwnerDoors doors = new OwnerDoors(realm, "acme", organization, group, APPLICATION);
        OwnerRounds rounds = new OwnerRounds(doors, owners, AT_ONCE);
        for (int round = 0; round < ROUNDS; round++) {
            owners.fill(OWNERS);
            List<Attempt> attempts = new ArrayList<>(rounds.throughAll(round));
            List<Answer> answers = POOL.send(attempts.stream().map(Attempt::way).toList());
            for (int i = 0; i < attempts.size(); i++) {
                attempts.get(i).assertDoneOrRefused(realm, answers.get(i));
            }
            owners.assertKept(database);
        }
    }
}
