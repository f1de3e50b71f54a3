package org.keystead.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** What people try with the token of an API key, and to get one. */
class KeyExchangeAttacksIT {

    private ApiKeys keys;
    private TestRealm realm;
    private ExchangedKeys machines;
    private Api anna;

    @BeforeEach
    void realm() {
        keys = ApiKeys.atAcme();
        realm = keys.realm();
        machines = ExchangedKeys.of(realm);
        realm.administer("anna", "realm-admin");
        anna = realm.as("anna");
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void noEndpointOfKeycloaksTakesATokenOfAKey() {
        String token = machines.token(keys.everything(anna));
        Api holder = machines.as(token);
        anna.get(realm.adminPath("/users")).expect(200);

        holder.get(realm.adminPath("/users")).expect(401);
        holder.get(realm.adminPath("")).expect(401);
        holder.get(realm.path("/account/credentials"), Map.of("Accept", "application/json"))
                .expect(401);
        holder.get(realm.path("/protocol/openid-connect/userinfo")).expect(401);
        assertThat(introspected(token).get("active").asBoolean()).isFalse();
        assertThat(exchangedByKeycloak(token).status()).isEqualTo(400);
        // the key is what ends it
        assertThat(toKeycloak("/revoke", token).status()).isEqualTo(400);
        Answer console =
                Api.anonymous(realm.server())
                        .get(
                                realm.path(
                                        "/protocol/openid-connect/auth?client_id=app&prompt=none"
                                                + "&response_type=code&scope=openid"
                                                + "&redirect_uri=http://localhost/"),
                                Map.of("Cookie", "KEYCLOAK_IDENTITY=" + token));
        assertThat(console.header("Location")).doesNotContain("code=");
    }

    private JsonNode introspected(String token) {
        return toKeycloak("/token/introspect", token).expect(200).body();
    }

    private Answer toKeycloak(String endpoint, String token) {
        return Api.anonymous(realm.server())
                .form(
                        realm.path("/protocol/openid-connect" + endpoint),
                        Map.of(
                                "client_id",
                                "machines",
                                "client_secret",
                                "machines-secret",
                                "token",
                                token));
    }

    private Answer exchangedByKeycloak(String token) {
        machines.change(
                Map.of(
                        "attributes",
                        Map.of(
                                "keystead.api-key.grant",
                                "true",
                                "standard.token.exchange.enabled",
                                "true")));
        return Api.anonymous(realm.server())
                .form(
                        realm.path("/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type",
                                "urn:ietf:params:oauth:grant-type:token-exchange",
                                "client_id",
                                "machines",
                                "client_secret",
                                "machines-secret",
                                "subject_token_type",
                                "urn:ietf:params:oauth:token-type:access_token",
                                "subject_token",
                                token));
    }

    @Test
    void aTokenOfAKeyManagesNothingAndAsksAboutNobody() {
        String secret = keys.everything(anna);
        Api holder = machines.as(machines.token(secret));
        String acme = "/organization-access/organizations/acme";

        for (String path :
                List.of(
                        "/organization-access/organizations",
                        acme + "/members",
                        acme + "/invitations",
                        acme + "/api-keys",
                        "/organization-access/me/api-keys",
                        "/section-permissions",
                        "/section-permissions/count",
                        "/section-permissions/who?organization=acme&section=domains&level=read")) {
            anna.get(realm.path(path)).expect(200);
            holder.get(realm.path(path)).expect(401);
        }
        holder.post(realm.path(acme + "/invitations"), Map.of("email", "eve@example.org"))
                .expect(401);
        keys.make(holder, "acme", "another", Map.of()).expect(401);
        String path = realm.path("/section-permissions/");
        holder.post(path + "api-key", Map.of("apiKey", secret)).expect(401);
        List<Map<String, String>> checks =
                List.of(Map.of("organization", "acme", "section", "domains", "action", "view"));
        holder.post(
                        path + "check",
                        Map.of("subject", Map.of("id", realm.user("boris")), "checks", checks))
                .expect(401);
        holder.post(path + "check", Map.of("subject", Map.of("apiKey", secret), "checks", checks))
                .expect(401);
        holder.post(path + "access/v1/evaluation", Map.of()).expect(401);
    }

    @Test
    void nothingIsToldOfAKeyThatDoesNotCount() {
        JsonNode revoked = keys.made(anna, "revoked", Map.of());
        anna.delete(keys.mine("/" + revoked.get("id").asText())).expect(204);
        JsonNode elsewhere =
                keys.made(anna, "elsewhere", Map.of("addresses", List.of("192.0.2.0/24")));
        String other = otherRealmsSecret();

        Set<String> answers = new TreeSet<>();
        for (String wrong :
                List.of(
                        "nothing",
                        Guesses.of(elsewhere.get("id").asText()),
                        revoked.get("secret").asText(),
                        elsewhere.get("secret").asText(),
                        other)) {
            answers.add(machines.exchange(wrong, Map.of()).expect(400).text());
        }

        assertThat(answers)
                .containsExactly(
                        "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid API key\"}");
    }

    private static String otherRealmsSecret() {
        ApiKeys other = ApiKeys.atAcme();
        try {
            return other.made(other.realm().as("boris"), "other", Map.of()).get("secret").asText();
        } finally {
            other.realm().delete();
        }
    }

    @Test
    void theRealmsNotBeforeEndsTokensOfKeys() {
        String token = machines.token(keys.everything(anna));
        long soon = java.time.Instant.now().getEpochSecond() + 5;
        realm.admin().put(realm.adminPath(""), Map.of("notBefore", soon)).expect(204);

        assertThat(machines.require(token, "acme", "view")).isEqualTo(401);
    }
}
