package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
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
import org.keystead.it.server.Api;
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
    private static final int DOORS = 10;
    private static final int USER_DELETION = 5;
    private static final int ROUNDS = Integer.getInteger("keystead.race.rounds", 100);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String APPLICATION = "application";

    private static final ExecutorService POOL = Executors.newFixedThreadPool(AT_ONCE);
    private static Postgres postgres;
    private static KeycloakServer server;
    private static TestRealm realm;
    private static int organizations;
    private static int people;

    private final List<Owner> owners = new ArrayList<>();
    private String alias;
    private String organization;

    /** An owner as long as nobody got at her. */
    private record Owner(String name, String id, String grant, Api self) {}

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
    }

    @Test
    void everyDoorAtOnceLeavesAnOwner() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Random lot = new Random(round);
            fill(OWNERS);
            List<Callable<Answer>> attempts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int door = i % DOORS;
                // Keycloak itself fails when one user is deleted twice at the same time
                int whose = door == USER_DELETION ? i / DOORS : lot.nextInt(OWNERS);
                attempts.add(attempt(door, owners.get(whose)));
            }

            for (Answer answer : atOnce(attempts)) {
                assertThat(answer.status()).as(answer.text()).isLessThan(500);
                if (answer.status() == 409) {
                    assertThat(answer.text()).contains("last-owner");
                }
            }
            assertKept();
        }
    }

    @Test
    void accountsDeletedAtOnceLeaveAnOwner() throws Exception {
        fill(AT_ONCE);
        allowAccountDeletion();
        List<Callable<Answer>> attempts = new ArrayList<>();
        for (Owner owner : owners) {
            Tab tab = AccountDeletion.lastPage(realm, APPLICATION, owner.name());
            attempts.add(
                    () -> {
                        tab.submit(Map.of());
                        return realm.admin().get(realm.adminPath("/users/" + owner.id()));
                    });
        }

        assertThat(atOnce(attempts).stream().filter(a -> a.status() == 200)).hasSize(1);
        assertKept();
    }

    @Test
    void workflowsAtOnceLeaveAnOwner() throws Exception {
        fill(AT_ONCE);
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
                owners.stream()
                        .<Callable<Answer>>map(owner -> () -> activate(workflow, owner))
                        .toList());

        List<String> failures = new ArrayList<>();
        for (Owner owner : owners) {
            failures.add(ended(owner));
        }
        assertThat(failures.stream().filter(failure -> !failure.isEmpty()))
                .containsExactly("last-owner");
        assertKept();
    }

    @Test
    void directoryClientsDoNotRemoveTheLastOwner() {
        fill(1);
        Owner owner = owners.get(0);
        Api client = scim();
        String group =
                postgres.query("select group_id from org where id = '" + organization + "'")
                        .strip();

        assertThat(client.delete(scim("Users/" + owner.id())).expect(409).text())
                .contains("last-owner");
        Answer left =
                client.send(
                        "PATCH",
                        scim("Users/" + owner.id()),
                        patch("remove", "groups[value eq \"" + group + "\"]"),
                        Map.of("Content-Type", "application/scim+json"));
        assertThat(left.status()).isLessThan(500);
        Answer removed =
                client.send(
                        "PATCH",
                        scim("Groups/" + group),
                        patch("remove", "members[value eq \"" + owner.id() + "\"]"),
                        Map.of("Content-Type", "application/scim+json"));
        assertThat(removed.status()).isLessThan(500);

        assertKept();
    }

    @Test
    void directoryClientRemovesAnotherOwnerWithAllSheHad() {
        fill(2);

        scim().delete(scim("Users/" + owners.get(0).id())).expect(204);

        assertThat(grantsOf(owners.get(0))).isEqualTo("0");
        assertKept();
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
            assertKept();
            realm.admin()
                    .delete(
                            realm.access("/organizations/" + alias + "/members/")
                                    + realm.user(byTemplate)
                                    + "?force=true")
                    .expect(204);
            realm.admin()
                    .delete(
                            realm.access("/organizations/" + alias + "/members/")
                                    + realm.user(byRole)
                                    + "?force=true")
                    .expect(204);
            realm.admin().delete(template).expect(204);
        }
    }

    private static Map<String, Object> chair(boolean owner) {
        return Map.of("name", "chair", "permissions", List.of(), "owner", owner);
    }

    private Callable<Answer> attempt(int door, Owner owner) {
        String member = realm.access("/organizations/" + alias + "/members/" + owner.id());
        String self = realm.path("/organization-access/organizations/" + alias + "/members/");
        Map<String, String> ending =
                Map.of("role", "owner", "expiresAt", Instant.now().plusSeconds(3600).toString());
        Api admin = realm.admin();
        return switch (door) {
            case 0 -> () -> admin.delete(member + "/grants/" + owner.grant());
            case 1 -> () -> admin.delete(member);
            case 2 -> () -> owner.self().delete(self + owner.id() + "/grants/" + owner.grant());
            case 3 ->
                    () ->
                            owner.self()
                                    .delete(
                                            realm.path(
                                                    "/organization-access/me/organizations/"
                                                            + alias));
            case 4 ->
                    () ->
                            admin.delete(
                                    realm.adminPath(
                                            "/organizations/"
                                                    + organization
                                                    + "/members/"
                                                    + owner.id()));
            case USER_DELETION -> () -> admin.delete(realm.adminPath("/users/" + owner.id()));
            case 6 -> () -> admin.put(member + "/grants", List.of());
            case 7 -> () -> admin.put(member + "/grants", List.of(ending));
            case 8 -> () -> admin.delete(realm.access("/role-templates/owner"));
            default -> () -> owner.self().delete(self + owner.id());
        };
    }

    private static List<Answer> atOnce(List<Callable<Answer>> attempts) throws Exception {
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> attempt : POOL.invokeAll(attempts)) {
            answers.add(attempt.get());
        }
        return answers;
    }

    /** Replaces the owners whom somebody got at. */
    private void fill(int count) {
        JsonNode held =
                realm.admin()
                        .get(
                                realm.access(
                                        "/organizations/" + alias + "/members?role=owner&max=100"))
                        .expect(200)
                        .body();
        List<String> ids = held.findValuesAsText("id");
        owners.removeIf(
                owner ->
                        !ids.contains(owner.id())
                                || !realm.admin()
                                        .get(
                                                realm.access(
                                                        "/organizations/"
                                                                + alias
                                                                + "/members/"
                                                                + owner.id()
                                                                + "/grants"))
                                        .expect(200)
                                        .text()
                                        .contains(owner.grant()));
        while (owners.size() < count) {
            String name = "owner-" + ++people;
            realm.organization(alias, name);
            String grant = realm.grant(alias, name, Map.of("role", "owner"));
            owners.add(new Owner(name, realm.user(name), grant, realm.as(name)));
        }
    }

    /** A usable owner is there, nobody who left holds anything, and nobody waited in a circle. */
    private void assertKept() {
        JsonNode one =
                realm.admin().get(realm.access("/organizations/" + alias)).expect(200).body();
        assertThat(one.has("attention")).as(one.toString()).isFalse();
        String usable =
                "select count(*) from keystead_grant g join org o on o.id = g.organization_id"
                        + " join user_group_membership m"
                        + " on m.group_id = o.group_id and m.user_id = g.user_id"
                        + " where o.id = '"
                        + organization
                        + "' and g.expires_at is null and g.role_name in ('owner','chair','chief')";
        assertThat(Integer.parseInt(postgres.query(usable).strip())).isPositive();
        String left =
                "select count(*) from keystead_grant g join org o on o.id = g.organization_id"
                        + " where o.id = '"
                        + organization
                        + "' and not exists (select 1 from user_group_membership m"
                        + " where m.group_id = o.group_id and m.user_id = g.user_id)";
        assertThat(postgres.query(left).strip()).isEqualTo("0");
        assertThat(server.log()).doesNotContain("deadlock detected");
    }

    private static String grantsOf(Owner owner) {
        return postgres.query(
                        "select count(*) from keystead_grant where user_id = '" + owner.id() + "'")
                .strip();
    }

    private static Answer activate(String workflow, Owner owner) {
        return realm.admin()
                .post(
                        realm.adminPath("/workflows/" + workflow + "/activate/USERS/" + owner.id()),
                        null);
    }

    private static String ended(Owner owner) {
        String path = "/realms/master/keystead-probe/workflow-steps/" + owner.id();
        Await.until(
                LIMIT,
                () -> "the workflow has tried " + owner.name(),
                () -> !realm.admin().get(path).expect(200).body().isEmpty());
        return realm.admin().get(path).expect(200).body().at("/0/failure").asText();
    }

    private void allowAccountDeletion() {
        AccountDeletion.allow(realm, owners.stream().map(Owner::id).toList());
    }

    /** Somebody of this realm who may do everything in it. */
    private Api scim() {
        String management =
                realm.admin()
                        .get(realm.adminPath("/clients?clientId=realm-management"))
                        .expect(200)
                        .body()
                        .at("/0/id")
                        .asText();
        Object role =
                realm.admin()
                        .get(realm.adminPath("/clients/" + management + "/roles/realm-admin"))
                        .expect(200)
                        .body();
        realm.admin()
                .post(
                        realm.adminPath(
                                "/users/"
                                        + realm.user("directory")
                                        + "/role-mappings/clients/"
                                        + management),
                        List.of(role))
                .expect(204);
        realm.admin()
                .post(
                        realm.adminPath("/clients"),
                        Map.of(
                                "clientId",
                                "directory-" + alias,
                                "secret",
                                "secret",
                                "directAccessGrantsEnabled",
                                true,
                                "protocolMappers",
                                List.of(audience())))
                .expect(201);
        return Api.bearer(
                server,
                Api.anonymous(server)
                        .form(
                                realm.path("/protocol/openid-connect/token"),
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", "directory-" + alias,
                                        "client_secret", "secret",
                                        "username", "directory",
                                        "password", TestRealm.PASSWORD))
                        .expect(200)
                        .body()
                        .get("access_token")
                        .asText());
    }

    /** Keycloak takes tokens there that are meant for it. */
    private static Map<String, Object> audience() {
        Map<String, String> config =
                Map.of(
                        "included.custom.audience",
                        server.url() + realm.path("/scim/v2"),
                        "access.token.claim",
                        "true");
        return Map.of(
                "name", "audience",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config", config);
    }

    private static String scim(String path) {
        return realm.path("/scim/v2/" + path);
    }

    private static Map<String, Object> patch(String operation, String path) {
        return Map.of(
                "schemas",
                List.of("urn:ietf:params:scim:api:messages:2.0:PatchOp"),
                "Operations",
                List.of(Map.of("op", operation, "path", path)));
    }
}
