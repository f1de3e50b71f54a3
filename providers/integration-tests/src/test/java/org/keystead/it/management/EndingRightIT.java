package org.keystead.it.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.OpenRequest;
import org.keystead.it.server.TestRealm;
import org.keystead.it.token.DpopKey;

/** However a right ends while a body is still coming, nothing is made by it any more. */
@EveryDatabase
class EndingRightIT extends OpenRequests {

    private String grant;

    @Test
    void proofOfATokenCountsForTheWholeRequest() {
        realm.grant("acme", "mia", Map.of("role", "lead"));
        DpopKey key = new DpopKey();
        String tokens = realm.path("/protocol/openid-connect/token");
        Map<String, String> login =
                Map.of(
                        "grant_type", "password",
                        "client_id", "app",
                        "username", "mia",
                        "password", TestRealm.PASSWORD,
                        "scope", "openid");
        Map<String, String> headers =
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "DPoP",
                        key.proof("POST", realm.server().url() + tokens));
        Api anonymous = Api.anonymous(realm.server());
        String token =
                anonymous
                        .send("POST", tokens, Api.encode(login), headers)
                        .expect(200)
                        .body()
                        .get("access_token")
                        .asText();
        String proof = key.proof("POST", realm.server().url() + self("/projects"), token);

        anonymous
                .send(
                        "POST",
                        self("/projects"),
                        PROJECT,
                        Map.of("Authorization", "DPoP " + token, "DPoP", proof))
                .expect(201);
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                ending("she is disabled", 401, EndingRightIT::disableUser),
                ending("she is deleted", 401, it -> it.admin("DELETE", "/users/" + it.mia())),
                ending(
                        "she is logged out",
                        401,
                        it -> it.admin("POST", "/users/" + it.mia() + "/logout")),
                ending("her client is disabled", 401, EndingRightIT::disableClient),
                ending("her grant is taken", 403, EndingRightIT::takeGrant),
                ending("her role becomes less", 403, it -> it.changeRole("read")),
                ending("her organization is disabled", 403, EndingRightIT::disableOrganization),
                ending("another login is asked for", 401, EndingRightIT::askForStepUp));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void nothingIsMadeOnce(int status, Consumer<EndingRightIT> ending) {
        grant = realm.grant("acme", "mia", Map.of("role", "lead"));
        OpenRequest open = open(realm.as("mia"), "POST", self("/projects"), PROJECT);
        awaitReading(1);

        ending.accept(this);

        assertThat(open.finish().status()).isEqualTo(status);
        assertThat(realm.admin().get(realm.access("/organizations/acme/projects/count")).text())
                .isEqualTo("1");
    }

    @Test
    void revokedTokenMakesNothing() {
        realm.grant("acme", "mia", Map.of("role", "lead"));
        String token = realm.login("mia", "openid").get("access_token").asText();
        Api mia = Api.bearer(realm.server(), token);
        OpenRequest open = open(mia, "POST", self("/projects"), PROJECT);
        awaitReading(1);

        Api.anonymous(realm.server())
                .form(
                        realm.path("/protocol/openid-connect/revoke"),
                        Map.of("client_id", "app", "token", token))
                .expect(200);

        assertThat(open.finish().status()).isEqualTo(401);
    }

    @Test
    void nobodyGivesWhatWasTakenFromHerRoleMeanwhile() {
        realm.grant("acme", "mia", Map.of("role", "lead"));
        OpenRequest open =
                open(
                        realm.as("mia"),
                        "POST",
                        self("/members/" + realm.user("boris") + "/grants"),
                        Map.of("section", "servers", "level", "manage"));
        awaitReading(1);

        Map<String, Object> less = new java.util.HashMap<>(lead("manage"));
        less.put("permissions", List.of(Map.of("section", "members", "level", "manage")));
        realm.admin().put(realm.access("/organizations/acme/roles/lead"), less).expect(204);

        assertThat(open.finish().status()).isEqualTo(403);
    }

    private static Arguments ending(String what, int status, Consumer<EndingRightIT> how) {
        return argumentSet(what, status, how);
    }

    private void takeGrant() {
        String path = "/organizations/acme/members/" + mia() + "/grants/" + grant;
        realm.admin().delete(realm.access(path)).expect(204);
    }

    private void changeRole(String level) {
        realm.admin().put(realm.access("/organizations/acme/roles/lead"), lead(level)).expect(204);
    }

    private void disableClient() {
        JsonNode client =
                realm.admin().get(realm.adminPath("/clients?clientId=app")).expect(200).body();
        disable("/clients/" + client.at("/0/id").asText());
    }

    private void disableOrganization() {
        disable("/organizations/" + realm.organization("acme"));
    }

    private void askForStepUp() {
        ObjectNode catalogue =
                (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
        for (JsonNode section : catalogue.get("sections")) {
            if (section.get("key").asText().equals("projects")) {
                ((ObjectNode) section).putObject("stepUp").put("acr", "9").put("level", "manage");
            }
        }
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
    }

    private void admin(String method, String path) {
        realm.admin().send(method, realm.adminPath(path), null, Map.of()).expect(204);
    }
}
