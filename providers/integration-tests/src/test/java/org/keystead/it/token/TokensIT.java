package org.keystead.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Which tokens the decision endpoint takes, and what it lets browsers and caches do. */
class TokensIT {

    private static final String QUESTION = "/section-permissions?organization=acme";
    private static TestRealm realm;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "boris");
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
        realm.client(
                Map.of(
                        "clientId", "api",
                        "secret", "api-secret",
                        "serviceAccountsEnabled", true));
    }

    @Test
    void loggedOutTokenIsRefused() {
        JsonNode login = realm.login("boris", "openid");
        Api boris = bearer(login);
        boris.get(realm.path(QUESTION)).expect(200);
        Api.anonymous(realm.server())
                .form(
                        realm.path("/protocol/openid-connect/logout"),
                        Map.of(
                                "client_id",
                                "app",
                                "refresh_token",
                                login.get("refresh_token").asText()))
                .expect(204);
        boris.get(realm.path(QUESTION)).expect(401);
    }

    @Test
    void revokedTokenIsRefused() {
        JsonNode login = realm.login("boris", "openid");
        Api.anonymous(realm.server())
                .form(
                        realm.path("/protocol/openid-connect/revoke"),
                        Map.of("client_id", "app", "token", login.get("access_token").asText()))
                .expect(200);
        bearer(login).get(realm.path(QUESTION)).expect(401);
    }

    @Test
    void idTokenIsNoAccessToken() {
        String token = realm.login("boris", "openid").get("id_token").asText();
        Api.bearer(realm.server(), token).get(realm.path(QUESTION)).expect(401);
    }

    @Test
    void tokenOfAnotherRealmIsRefused() {
        TestRealm other = TestRealm.create(realm.server());
        other.user("boris");
        other.as("boris").get(realm.path(QUESTION)).expect(401);
        other.delete();
    }

    @Test
    void dpopBoundTokenWorksWithItsProofOnly() {
        DpopKey key = new DpopKey();
        String tokenPath = realm.path("/protocol/openid-connect/token");
        String token =
                Api.anonymous(realm.server())
                        .send(
                                "POST",
                                tokenPath,
                                Api.encode(
                                        Map.of(
                                                "grant_type", "password",
                                                "client_id", "app",
                                                "username", "boris",
                                                "password", TestRealm.PASSWORD,
                                                "scope", "openid")),
                                Map.of(
                                        "Content-Type",
                                        "application/x-www-form-urlencoded",
                                        "DPoP",
                                        key.proof("POST", url(tokenPath))))
                        .expect(200)
                        .body()
                        .get("access_token")
                        .asText();
        Api anonymous = Api.anonymous(realm.server());
        String proof = key.proof("GET", url(realm.path("/section-permissions")), token);

        anonymous
                .get(realm.path(QUESTION), Map.of("Authorization", "DPoP " + token, "DPoP", proof))
                .expect(200);
        anonymous.get(realm.path(QUESTION), Map.of("Authorization", "DPoP " + token)).expect(401);
    }

    @Test
    void sameAnswerIsNotSentTwice() {
        Api boris = realm.as("boris");
        Answer first = boris.get(realm.path(QUESTION)).expect(200);
        assertThat(first.header("ETag")).startsWith("\"");

        Answer second =
                boris.get(realm.path(QUESTION), Map.of("If-None-Match", first.header("ETag")));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.text()).isEmpty();

        String id = realm.grant("acme", "boris", Map.of("section", "support", "level", "read"));
        boris.get(realm.path(QUESTION), Map.of("If-None-Match", first.header("ETag"))).expect(200);
        realm.admin()
                .delete(
                        realm.access(
                                "/organizations/acme/members/"
                                        + realm.user("boris")
                                        + "/grants/"
                                        + id))
                .expect(204);
    }

    @Test
    void browserOfAKnownOriginMayAskAndAnyOtherMayNot() {
        Answer preflight =
                Api.anonymous(realm.server())
                        .send(
                                "OPTIONS",
                                realm.path("/section-permissions/check"),
                                null,
                                Map.of(
                                        "Origin", "http://panel.example",
                                        "Access-Control-Request-Method", "POST"))
                        .expect(200);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");

        Api boris = realm.as("boris");
        Answer known = boris.get(realm.path(QUESTION), Map.of("Origin", "http://panel.example"));
        assertThat(known.expect(200).header("Access-Control-Allow-Origin"))
                .isEqualTo("http://panel.example");
        boris.get(realm.path(QUESTION), Map.of("Origin", "http://evil.example")).expect(403);
    }

    @Test
    void resourceServerAsksAboutOthersOnlyWithTheRole() {
        Map<String, Object> question =
                Map.of(
                        "subject", Map.of("username", "boris"),
                        "checks",
                                List.of(
                                        Map.of(
                                                "organization", "acme",
                                                "section", "domains",
                                                "level", "read")));
        String check = realm.path("/section-permissions/check");
        serviceAccount().post(check, question).expect(403);

        letCheckOthers();
        Answer answer = serviceAccount().post(check, question).expect(200);
        assertThat(answer.body().at("/results/0/allowed").asBoolean()).isTrue();
        assertThat(answer.body().at("/results/0/level").asText()).isEqualTo("read");
        realm.as("boris").post(check, question).expect(403);
    }

    private static void letCheckOthers() {
        String client =
                realm.admin()
                        .get(realm.adminPath("/clients?clientId=api"))
                        .body()
                        .at("/0/id")
                        .asText();
        realm.admin()
                .post(
                        realm.adminPath("/clients/" + client + "/roles"),
                        Map.of("name", "check-others"))
                .expect(201);
        ObjectNode role =
                (ObjectNode)
                        realm.admin()
                                .get(realm.adminPath("/clients/" + client + "/roles/check-others"))
                                .body();
        String user =
                realm.admin()
                        .get(realm.adminPath("/clients/" + client + "/service-account-user"))
                        .body()
                        .get("id")
                        .asText();
        realm.admin()
                .post(
                        realm.adminPath("/users/" + user + "/role-mappings/clients/" + client),
                        List.of(role))
                .expect(204);
    }

    private static Api serviceAccount() {
        return bearer(
                Api.anonymous(realm.server())
                        .form(
                                realm.path("/protocol/openid-connect/token"),
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "api",
                                        "client_secret", "api-secret"))
                        .expect(200)
                        .body());
    }

    private static Api bearer(JsonNode login) {
        return Api.bearer(realm.server(), login.get("access_token").asText());
    }

    private static String url(String path) {
        return realm.server().url() + path;
    }
}
