package org.keystead.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.owner.AccountDeletion;
import org.keystead.it.owner.Attentions;
import org.keystead.it.server.Answer;
import org.keystead.it.server.AtOnce;
import org.keystead.it.server.DatabaseServer;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.TestRealm;

/**
 * Fifty at once try to take away the last owner, on PostgreSQL: through all doors, and through each
 * alone.
 *
 * <p>{@code -Dkeystead.race.rounds=} says how often for all doors, and every fifth for one of the
 * ten that leave the user be; the default is 100.
 */
@EveryDatabase
class DoorsOnPostgresIT {

    private static final int AT_ONCE = 50;
    private static final int OWNERS = 5;
    private static final int ROUNDS = Integer.getInteger("keystead.race.rounds", 100);
    private static final String APPLICATION = "application";

    private static final AtOnce POOL = new AtOnce(AT_ONCE);
    private static DatabaseServer database;
    private static TestRealm realm;
    private static int organizations;

    private RacingOwners owners;
    private String alias;
    private String organization;

    @BeforeAll
    static void start() {
        database = SharedPostgres.database();
        realm = TestRealm.create(SharedPostgres.server(), Map.of("scimApiEnabled", true));
        realm.preset("owner-collaborator");
        realm.client(Application.client(APPLICATION));
        AccountDeletion.allow(realm);
    }

    @AfterAll
    static void stop() {
        POOL.close();
        if (realm != null) {
            realm.delete();
        }
    }

    @BeforeEach
    void organization() {
        alias = "acme-" + ++organizations;
        organization = realm.organization(alias);
        owners = new RacingOwners(realm, alias, organization);
    }

    @Test
    void everyDoorAtOnceLeavesAnOwner() throws Exception {
        OwnerRounds rounds = new OwnerRounds(doors(), owners, AT_ONCE);
        for (int round = 0; round < ROUNDS; round++) {
            owners.fill(OWNERS);
            race(rounds.throughAll(round));
            owners.assertKept(database);
        }
    }

    @Test
    void eachDoorAloneLeavesAnOwner() throws Exception {
        OwnerRounds rounds = new OwnerRounds(doors(), owners, AT_ONCE);
        for (int round = 0; round < ROUNDS / 5; round++) {
            owners.fill(OWNERS);
            race(rounds.throughOne(round));
            owners.assertKept(database);
        }
    }

    /** Nobody else gets at them, so that all but one go. */
    @Test
    void ownersDeletedAtOnceLeaveOne() throws Exception {
        owners.fill(AT_ONCE);
        OwnerDoors doors = doors();
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            List<Callable<Attempt>> deletions = doors.deletion(owners.all().get(i));
            attempts.add(deletions.get(i % deletions.size()).call());
        }

        List<Answer> answers = race(attempts);

        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(1);
        owners.assertKept(database);
    }

    /** Keycloak shows directory clients no group of an organization. */
    @Test
    void directoryClientsDoNotRemoveTheLastOwner() {
        owners.fill(1);
        RacingOwner owner = owners.all().get(0);
        String user = "Users/" + owner.id();
        DirectoryClient client = DirectoryClient.of(realm);
        String group = group();

        assertThat(client.delete(user).expect(409).text()).contains("last-owner");
        client.remove(user, "groups[value eq \"" + group + "\"]").expect(400);
        client.remove("Groups/" + group, "members[value eq \"" + owner.id() + "\"]").expect(404);

        owners.assertKept(database);
    }

    @Test
    void directoryClientRemovesAnotherOwnerWithAllSheHad() {
        owners.fill(2);

        DirectoryClient.of(realm).delete("Users/" + owners.all().get(0).id()).expect(204);

        assertThat(grantsOf(owners.all().get(0))).isEqualTo("0");
        owners.assertKept(database);
    }

    @Test
    void directoryClientDisablesTheLastOwnerAndItIsToldOnce() {
        owners.fill(1);
        String user = "Users/" + owners.all().get(0).id();
        DirectoryClient client = DirectoryClient.of(realm);

        client.replace(user, "active", false).expect(200);
        client.replace(user, "active", false).expect(200);
        client.replace(user, "name.givenName", "Anna").expect(200);

        assertThat(Attentions.of(realm, organization)).hasSize(1);
    }

    @Test
    void templateAndGrantAreNotTakenAwayBehindEachOthersBack() throws Exception {
        String roles = realm.access("/organizations/" + alias + "/roles");
        realm.admin()
                .post(roles, Map.of("name", "chief", "permissions", List.of(), "owner", true))
                .expect(201);
        String template = realm.access("/role-templates/chair");
        for (int round = 0; round < Math.min(ROUNDS, 20); round++) {
            realm.admin().post(realm.access("/role-templates"), chair(true)).expect(201);
            String byTemplate = "chair-" + alias + "-" + round;
            String byRole = "chief-" + alias + "-" + round;
            realm.organization(alias, byTemplate, byRole);
            realm.grant(alias, byTemplate, Map.of("role", "chair"));
            String grant = realm.grant(alias, byRole, Map.of("role", "chief"));
            String chiefs =
                    realm.access(
                            "/organizations/"
                                    + alias
                                    + "/members/"
                                    + realm.user(byRole)
                                    + "/grants/"
                                    + grant);

            List<Answer> answers =
                    POOL.send(
                            List.of(
                                    () -> realm.admin().put(template, chair(false)),
                                    () -> realm.admin().delete(chiefs)));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(204, 409);
            owners.assertKept(database);
            for (String name : List.of(byTemplate, byRole)) {
                realm.admin()
                        .delete(
                                realm.access("/organizations/" + alias + "/members/")
                                        + realm.user(name)
                                        + "?force=true")
                        .expect(204);
            }
            realm.admin().delete(template).expect(204);
        }
    }

    private static Map<String, Object> chair(boolean owner) {
        return Map.of("name", "chair", "permissions", List.of(), "owner", owner);
    }

    private OwnerDoors doors() {
        return new OwnerDoors(realm, alias, organization, group(), APPLICATION);
    }

    private String group() {
        return database.query("select group_id from ORG where id = '" + organization + "'").strip();
    }

    private static List<Answer> race(List<Attempt> attempts) throws Exception {
        List<Answer> answers = POOL.send(attempts.stream().map(Attempt::way).toList());
        for (int i = 0; i < attempts.size(); i++) {
            attempts.get(i).assertDoneOrRefused(realm, answers.get(i));
        }
        return answers;
    }

    private static String grantsOf(RacingOwner owner) {
        return database.query(
                        "select count(*) from KEYSTEAD_GRANT where user_id = '" + owner.id() + "'")
                .strip();
    }
}
