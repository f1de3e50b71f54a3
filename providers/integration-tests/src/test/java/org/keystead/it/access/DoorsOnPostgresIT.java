package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.email.Tab;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Await;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Postgres;
import org.keystead.it.server.TestRealm;

/**
 * Fifty at once try to take away the last owner, on PostgreSQL, each through a door drawn by lot.
 *
 * <p>{@code -Dkeystead.race.rounds=} says how often; the default is 100.
 */
class DoorsOnPostgresIT {

    private static final int AT_ONCE = 50;
    private static final int OWNERS = 5;
    private static final int ROUNDS = Integer.getInteger("keystead.race.rounds", 100);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String APPLICATION = "application";

    private static final ExecutorService POOL = Executors.newFixedThreadPool(AT_ONCE);
    private static Postgres postgres;
    private static KeycloakServer server;
    private static TestRealm realm;
    private static int organizations;

    private RacingOwners owners;
    private String alias;
    private String organization;

    @BeforeAll
    static void start() {
        postgres = Postgres.start();
        List<String> options = new ArrayList<>(List.of(postgres.options()));
        options.add("--features=scim-api");
        // Keycloak gives up a step after five seconds, however many wait for the same row
        options.add("--spi-workflow--default--executor-task-timeout=5m");
        server =
                KeycloakServer.start(
                        Distribution.withPackAndProbe("doors-on-postgres"),
                        options.toArray(String[]::new));
        realm = TestRealm.create(server, Map.of("scimApiEnabled", true));
        realm.preset("owner-collaborator");
        realm.client(Application.client(APPLICATION));
    }

    @AfterAll
    static void stop() {
        POOL.shutdownNow();
        if (server != null) {
            server.close();
        }
        if (postgres != null) {
            postgres.close();
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
        for (int round = 0; round < ROUNDS; round++) {
            Random lot = new Random(round);
            owners.fill(OWNERS);
            List<Callable<Answer>> attempts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int door = i % RacingOwners.DOORS;
                // Keycloak itself fails when one user is deleted twice at the same time
                int whose =
                        door == RacingOwners.USER_DELETION
                                ? i / RacingOwners.DOORS
                                : lot.nextInt(OWNERS);
                attempts.add(owners.attempt(door, whose));
            }

            for (Answer answer : atOnce(attempts)) {
                assertThat(answer.status()).as(answer.text()).isLessThan(500);
                if (answer.status() == 409) {
                    assertThat(answer.text()).contains("last-owner");
                }
            }
            owners.assertKept(postgres);
        }
    }

    @Test
    void accountsDeletedAtOnceLeaveAnOwner() throws Exception {
        owners.fill(AT_ONCE);
        allowAccountDeletion();
        List<Callable<Answer>> attempts = new ArrayList<>();
        for (RacingOwner owner : owners.all()) {
            Tab tab = AccountDeletion.lastPage(realm, APPLICATION, owner.name());
            attempts.add(
                    () -> {
                        tab.submit(Map.of());
                        return realm.admin().get(realm.adminPath("/users/" + owner.id()));
                    });
        }

        assertThat(atOnce(attempts).stream().filter(a -> a.status() == 200)).hasSize(1);
        owners.assertKept(postgres);
    }

    @Test
    void workflowsAtOnceLeaveAnOwner() throws Exception {
        owners.fill(AT_ONCE);
        String location =
                realm.admin()
                        .post(
                                realm.adminPath("/workflows"),
                                Map.of(
                                        "name",
                                        "delete-" + alias,
                                        "steps",
                                        List.of(Map.of("uses", "delete-user"))))
                        .expect(201)
                        .header("Location");
        String workflow = location.substring(location.lastIndexOf('/') + 1);
        atOnce(
                owners.all().stream()
                        .<Callable<Answer>>map(owner -> () -> activate(workflow, owner))
                        .toList());

        List<String> failures = new ArrayList<>();
        for (RacingOwner owner : owners.all()) {
            failures.add(ended(owner));
        }
        assertThat(failures.stream().filter(failure -> !failure.isEmpty()))
                .containsExactly("last-owner");
        owners.assertKept(postgres);
    }

    @Test
    void directoryClientsDoNotRemoveTheLastOwner() {
        owners.fill(1);
        RacingOwner owner = owners.all().get(0);
        DirectoryClient client = DirectoryClient.of(realm);
        String group =
                postgres.query("select group_id from org where id = '" + organization + "'")
                        .strip();

        assertThat(client.delete("Users/" + owner.id()).expect(409).text()).contains("last-owner");
        Answer left = client.remove("Users/" + owner.id(), "groups[value eq \"" + group + "\"]");
        assertThat(left.status()).isLessThan(500);
        Answer removed =
                client.remove("Groups/" + group, "members[value eq \"" + owner.id() + "\"]");
        assertThat(removed.status()).isLessThan(500);

        owners.assertKept(postgres);
    }

    @Test
    void directoryClientRemovesAnotherOwnerWithAllSheHad() {
        owners.fill(2);

        DirectoryClient.of(realm).delete("Users/" + owners.all().get(0).id()).expect(204);

        assertThat(grantsOf(owners.all().get(0))).isEqualTo("0");
        owners.assertKept(postgres);
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
                    atOnce(
                            List.of(
                                    () -> realm.admin().put(template, chair(false)),
                                    () -> realm.admin().delete(chiefs)));

            assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(204, 409);
            owners.assertKept(postgres);
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

    private static List<Answer> atOnce(List<Callable<Answer>> attempts) throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> attempt : POOL.invokeAll(attempts)) {
            answers.add(attempt.get());
        }
        return answers;
    }

    private static String grantsOf(RacingOwner owner) {
        return postgres.query(
                        "select count(*) from keystead_grant where user_id = '" + owner.id() + "'")
                .strip();
    }

    private static Answer activate(String workflow, RacingOwner owner) {
        return realm.admin()
                .post(
                        realm.adminPath("/workflows/" + workflow + "/activate/USERS/" + owner.id()),
                        null);
    }

    private static String ended(RacingOwner owner) {
        String path = "/realms/master/keystead-probe/workflow-steps/" + owner.id();
        Await.until(
                LIMIT,
                () -> "the workflow has tried " + owner.name(),
                () -> !realm.admin().get(path).expect(200).body().isEmpty());
        return realm.admin().get(path).expect(200).body().at("/0/failure").asText();
    }

    private void allowAccountDeletion() {
        AccountDeletion.allow(realm, owners.all().stream().map(RacingOwner::id).toList());
    }
}
