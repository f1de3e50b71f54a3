package org.keystead.it.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.Statements;
import org.keystead.it.server.TestRealm;

/**
 * A service account whose tokens have a session, as {@code docs/performance.md} advises: its checks
 * ask the database nothing, and a token that ended is refused all the same.
 */
class ServiceSessionIT {

    private static final Map<String, String> GATEWAY =
            Map.of("client_id", "gateway", "client_secret", "gateway-secret");

    private TestRealm realm;
    private String client;
    private String token;

    @BeforeEach
    void service() throws Exception {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "boris");
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
        ResourceServer.of(realm);
        client =
                realm.admin()
                        .get(realm.adminPath("/clients?clientId=gateway"))
                        .expect(200)
                        .body()
                        .at("/0/id")
                        .asText();
        change(
                Map.of(
                        "clientId",
                        "gateway",
                        "attributes",
                        Map.of("client_credentials.use_refresh_token", "true")));
        token =
                gateway("/token", Map.of("grant_type", "client_credentials"))
                        .body()
                        .get("access_token")
                        .asText();
        check().expect(200);
    }

    @Test
    void aCheckAsksTheDatabaseNothing() {
        assertThat(Statements.of(realm, this::check)).isZero();
    }

    @Test
    void aSessionThatWasEndedCountsNoMore() throws Exception {
        String payload = token.split("\\.", -1)[1];
        JsonNode claims = Api.JSON.readTree(Base64.getUrlDecoder().decode(payload));
        String session = claims.get("sid").asText();
        realm.admin().delete(realm.adminPath("/sessions/" + session)).expect(204);

        check().expect(401);
    }

    @Test
    void aTokenThatWasRevokedCountsNoMore() {
        gateway("/revoke", Map.of("token", token));

        check().expect(401);
    }

    @Test
    void aClientThatIsSwitchedOffAsksNothing() {
        change(Map.of("clientId", "gateway", "enabled", false));

        check().expect(401);
    }

    @Test
    void anAccountThatIsSwitchedOffAsksNothing() {
        String account =
                realm.admin()
                        .get(realm.adminPath("/clients/" + client + "/service-account-user"))
                        .expect(200)
                        .body()
                        .get("id")
                        .asText();
        realm.admin()
                .put(realm.adminPath("/users/" + account), Map.of("enabled", false))
                .expect(204);

        check().expect(401);
    }

    private void change(Map<String, Object> representation) {
        realm.admin().put(realm.adminPath("/clients/" + client), representation).expect(204);
    }

    private Answer gateway(String endpoint, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(GATEWAY);
        all.putAll(fields);
        return Api.anonymous(realm.server())
                .form(realm.path("/protocol/openid-connect" + endpoint), all)
                .expect(200);
    }

    private Answer check() {
        return Api.bearer(realm.server(), token)
                .post(
                        realm.path("/section-permissions/check"),
                        Map.of(
                                "subject",
                                Map.of("id", realm.user("boris")),
                                "checks",
                                List.of(
                                        Map.of(
                                                "organization", "acme",
                                                "section", "domains",
                                                "level", "read"))));
    }
}
