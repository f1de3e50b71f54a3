package org.keystead.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A realm of its own for a test class, made and read through Keycloak's admin REST. */
public final class TestRealm {

    public static final String PASSWORD = "test-password";

    /** A password policy that costs no time, for realms whose passwords nobody guesses. */
    public static final String QUICK_PASSWORDS =
            "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)";

    private final KeycloakServer server;
    private final Api admin;
    private final String name;
    private final Map<String, String> userIds = new HashMap<>();
    private final Map<String, String> organizationIds = new HashMap<>();

    private TestRealm(KeycloakServer server, String name) {
        this.server = server;
        this.admin = Api.admin(server);
        this.name = name;
    }

    /** A new realm with organizations, and a public client {@code app} whose tokens manage. */
    public static TestRealm create(KeycloakServer server) {
        return create(server, Map.of());
    }

    /** The same with further settings of the realm's representation. */
    public static TestRealm create(KeycloakServer server, Map<String, ?> settings) {
        TestRealm realm = new TestRealm(server, "test-" + UUID.randomUUID());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("realm", realm.name);
        body.put("enabled", true);
        body.put("privateKey", RealmKey.pem());
        body.put("organizationsEnabled", true);
        body.put("passwordPolicy", QUICK_PASSWORDS);
        body.put("accessTokenLifespan", 3600);
        body.put("sslRequired", "none");
        body.put("adminEventsEnabled", true);
        body.put("adminEventsDetailsEnabled", true);
        body.putAll(settings);
        realm.admin.post("/admin/realms", body).expect(201);
        realm.letManage(realm.application("app"));
        return realm;
    }

    /** A public client, whose tokens tell their users about themselves only; gives its key. */
    public String application(String clientId) {
        return client(
                Map.of(
                        "clientId",
                        clientId,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "standardFlowEnabled",
                        true,
                        "redirectUris",
                        List.of("*"),
                        "webOrigins",
                        List.of("http://panel.example")));
    }

    private void letManage(String client) {
        Map<String, String> scope =
                Map.of("name", "organization-access", "protocol", "openid-connect");
        String location =
                admin.post(adminPath("/client-scopes"), scope).expect(201).header("Location");
        String path = "/clients/" + client + "/default-client-scopes/" + lastSegment(location);
        admin.put(adminPath(path), Map.of()).expect(204);
    }

    /** The same realm as another server finds it in its database. */
    public TestRealm on(KeycloakServer other) {
        TestRealm same = new TestRealm(other, name);
        same.userIds.putAll(userIds);
        same.organizationIds.putAll(organizationIds);
        return same;
    }

    public String name() {
        return name;
    }

    public KeycloakServer server() {
        return server;
    }

    public Api admin() {
        return admin;
    }

    /** The path of the realm in the admin REST, with what follows it. */
    public String adminPath(String rest) {
        return "/admin/realms/" + name + rest;
    }

    /** The path of the realm itself, with what follows it. */
    public String path(String rest) {
        return "/realms/" + name + rest;
    }

    public String client(Map<String, ?> representation) {
        Answer created = admin.post(adminPath("/clients"), representation).expect(201);
        return lastSegment(created.header("Location"));
    }

    /** Adds an enabled user with {@link #PASSWORD}, and gives her id. */
    public String user(String username) {
        return userIds.computeIfAbsent(
                username,
                key -> {
                    Map<String, Object> user = new LinkedHashMap<>();
                    user.put("username", key);
                    user.put("email", key + "@example.org");
                    user.put("emailVerified", true);
                    user.put("firstName", key);
                    user.put("lastName", "Test");
                    user.put("enabled", true);
                    user.put("credentials", List.of(Map.of("type", "password", "value", PASSWORD)));
                    return lastSegment(
                            admin.post(adminPath("/users"), user).expect(201).header("Location"));
                });
    }

    /** Adds an organization with these members, and gives its id. */
    public String organization(String alias, String... members) {
        String id =
                organizationIds.computeIfAbsent(
                        alias,
                        key ->
                                lastSegment(
                                        admin.post(
                                                        adminPath("/organizations"),
                                                        Map.of("name", key, "alias", key))
                                                .expect(201)
                                                .header("Location")));
        for (String member : members) {
            admin.post(adminPath("/organizations/" + id + "/members"), user(member)).expect(201);
        }
        return id;
    }

    /** The administration tree of the pack, with what follows. */
    public String access(String rest) {
        return adminPath("/organization-access" + rest);
    }

    /** Gives a user one of the roles with which users of a realm administer it. */
    public void administer(String user, String role) {
        new Administering(this).send("POST", user(user), role);
    }

    /** Takes it from her. */
    public void resign(String user, String role) {
        new Administering(this).send("DELETE", user(user), role);
    }

    /** Grants as the administrator, and gives the grant's id. */
    public String grant(String organization, String user, Map<String, ?> grant) {
        return admin.post(
                        access(
                                "/organizations/"
                                        + organization
                                        + "/members/"
                                        + user(user)
                                        + "/grants"),
                        grant)
                .expect(201)
                .body()
                .get("id")
                .asText();
    }

    public void preset(String preset) {
        admin.put(access("/preset"), Map.of("preset", preset)).expect(204);
    }

    public void project(String organization, String alias) {
        admin.post(
                        access("/organizations/" + organization + "/projects"),
                        Map.of("alias", alias, "name", alias))
                .expect(201);
    }

    /** The token endpoint's whole answer to a password login of {@code app}. */
    public JsonNode login(String user, String scope) {
        return login(user, scope, "app");
    }

    private JsonNode login(String user, String scope, String clientId) {
        return Api.anonymous(server)
                .form(
                        path("/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "password",
                                "client_id", clientId,
                                "username", user,
                                "password", PASSWORD,
                                "scope", scope))
                .expect(200)
                .body();
    }

    /** That user with a token of {@code app}. */
    public Api as(String user) {
        return as(user, "app");
    }

    /** That user with a token of another client. */
    public Api as(String user, String clientId) {
        String token = login(user, "openid", clientId).get("access_token").asText();
        return Api.bearer(server, token);
    }

    public ObjectNode representation() {
        return (ObjectNode) admin.get(adminPath("")).expect(200).body();
    }

    public void delete() {
        admin.delete(adminPath("")).expect(204);
    }

    private static String lastSegment(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
