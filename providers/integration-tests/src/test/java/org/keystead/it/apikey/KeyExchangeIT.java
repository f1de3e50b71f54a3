package org.keystead.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.permission.Answering;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** API keys exchanged for access tokens, and what an application learns from these. */
class KeyExchangeIT {

    private ApiKeys keys;
    private TestRealm realm;
    private ExchangedKeys machines;
    private Api boris;

    @BeforeEach
    void realm() {
        keys = ApiKeys.atAcme();
        realm = keys.realm();
        machines = ExchangedKeys.of(realm);
        boris = realm.as("boris");
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void aTokenMayWhatItsKeyMay() {
        String token = machines.token(secret(Map.of()));

        assertThat(machines.require(token, "acme", "view")).isEqualTo(204);
        assertThat(machines.require(token, "acme", "update")).isEqualTo(403);
        assertThat(machines.require(token, "globex", "view")).isEqualTo(404);
        assertThat(realm.as("boris").get(permissions("globex")).status()).isEqualTo(200);
        assertThat(checked(token, "acme", "view")).isTrue();
        assertThat(checked(token, "acme", "update")).isFalse();
        machines.as(token).get(permissions("globex")).expect(404);
        JsonNode told = machines.as(token).get(permissions("acme")).expect(200).body();
        assertThat(Answering.levels(told))
                .isEqualTo(Map.of("domains", "read", "domain-administrators", "read"));
        // and what was told of the key is not what is told of its user
        assertThat(boris.get(permissions("acme")).body().get("sections").size()).isGreaterThan(2);
    }

    @Test
    void noReasonsAreGivenToAKey() {
        Map<String, String> check =
                Map.of("organization", "acme", "section", "domains", "action", "view");

        assertThat(
                        machines.as(machines.token(secret(Map.of())))
                                .post(
                                        realm.path("/section-permissions/check"),
                                        Map.of("explain", true, "checks", List.of(check)))
                                .expect(400)
                                .text())
                .contains("explain is not for API keys");
    }

    @Test
    void whatIsInATokenIsWhatTheKeyIsFor() {
        Map<String, String> scope = Map.of("scope", "organization:*");
        JsonNode answer = machines.exchange(secret(Map.of()), scope).expect(200).body();
        JsonNode claims = Application.claims(answer.get("access_token").asText());

        assertThat(answer.has("refresh_token") || answer.has("id_token")).isFalse();
        assertThat(answer.get("token_type").asText()).isEqualTo("Bearer");
        assertThat(claims.get("sub").asText()).isEqualTo(realm.user("boris"));
        assertThat(claims.get("azp").asText()).isEqualTo("machines");
        assertThat(claims.get("aud").asText()).isEqualTo("warehouse");
        assertThat(claims.get("acr").asText()).isEqualTo("0");
        assertThat(claims.get("typ").asText()).isEqualTo("ApiKey");
        assertThat(claims.has("sid")).isFalse();
        assertThat(claims.has("realm_access") || claims.has("resource_access")).isFalse();
        assertThat(claims.has("plan") || claims.has("email")).isFalse();
        assertThat(claims.get("organization_access").toString())
                .isEqualTo(
                        "{\"acme\":{\"owner\":false,\"roles\":[],\"sections\":{\"domains\":\"read\",\"domain-administrators\":\"read\"}}}");
    }

    @Test
    void aKeyOfOneProjectNamesItAndNoOther() {
        realm.grant("acme", "boris", domainsAt("lab"));
        String secret = secret(Map.of("projects", List.of("prod")));
        JsonNode answer =
                machines.exchange(secret, Map.of("scope", "organization:*")).expect(200).body();

        assertThat(
                        Application.claims(answer.get("access_token").asText())
                                .at("/organization_access/acme")
                                .toString())
                .isEqualTo(
                        "{\"owner\":false,\"roles\":[],\"sections\":{},\"projects\":{\"prod\":"
                                + "{\"roles\":[],\"sections\":{\"domains\":\"read\",\"domain-administrators\":\"read\"}}}}");
    }

    private static Map<String, Object> domainsAt(String project) {
        return Map.of("section", "domains", "level", "manage", "project", project);
    }

    @Test
    void aTokenEndsWithItsKey() {
        realm.admin().put(realm.adminPath(""), Map.of("accessTokenLifespan", 86_400)).expect(204);
        Instant end = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        JsonNode key = keys.made(boris, "short", Map.of("expiresAt", end.toString()));

        String token = machines.token(key.get("secret").asText());

        assertThat(Application.claims(token).get("exp").asLong()).isEqualTo(end.getEpochSecond());
        boris.post(path(key, "/rotate"), Map.of("overlapSeconds", 600)).expect(200);
        String former = machines.token(key.get("secret").asText());
        assertThat(Application.claims(former).get("exp").asLong())
                .isLessThanOrEqualTo(Instant.now().plusSeconds(600).getEpochSecond());
        assertThat(machines.require(token, "acme", "view")).isEqualTo(204);
        assertThat(machines.require(former, "acme", "view")).isEqualTo(204);
    }

    @Test
    void aTokenIsShortLivedWhereOthersLastAsLongAsALogin() {
        machines.change(
                Map.of(
                        "attributes",
                        Map.of("keystead.api-key.grant", "true", "access.token.lifespan", "-1")));

        JsonNode claims = Application.claims(machines.token(secret(Map.of())));

        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    }

    @Test
    void aNewSecretEndsTheTokensOfTheOneBefore() {
        JsonNode key = keys.made(boris, "rotated", Map.of());
        String before = machines.token(key.get("secret").asText());

        JsonNode next = boris.post(path(key, "/rotate"), Map.of()).expect(200).body();

        assertThat(machines.require(before, "acme", "view")).isEqualTo(401);
        String after = machines.token(next.get("secret").asText());
        assertThat(machines.require(after, "acme", "view")).isEqualTo(204);
    }

    @Test
    void whatEndsAKeyEndsItsTokensAtOnce() {
        JsonNode key = keys.made(boris, "revoked", Map.of());
        String token = machines.token(key.get("secret").asText());
        boris.delete(path(key, "")).expect(204);
        assertThat(machines.require(token, "acme", "view")).isEqualTo(401);

        String other = machines.token(secret(Map.of()));
        assertThat(machines.require(other, "acme", "view")).isEqualTo(204);
        realm.admin()
                .put(realm.adminPath("/users/" + realm.user("boris")), Map.of("enabled", false))
                .expect(204);
        assertThat(machines.require(other, "acme", "view")).isEqualTo(401);
    }

    @Test
    void aTokenMayNoMoreThanItsUserNow() {
        String grant =
                realm.grant("globex", "boris", Map.of("section", "images", "level", "manage"));
        Map<String, Object> images = Map.of("section", "images", "level", "manage");
        JsonNode key =
                keys.make(boris, "globex", "images", Map.of("permissions", List.of(images)))
                        .expect(201)
                        .body();
        String token = machines.token(key.get("secret").asText());
        String path =
                realm.path(
                        "/section-permissions/require?section=images&organization=globex&action=view");
        machines.as(token).get(path).expect(204);

        realm.admin()
                .delete(
                        realm.access(
                                "/organizations/globex/members/"
                                        + realm.user("boris")
                                        + "/grants/"
                                        + grant))
                .expect(204);

        machines.as(token).get(path).expect(403);
    }

    @Test
    void aSectionThatAsksForALoginIsNotForTokensOfKeys() {
        String token = machines.token(secret(Map.of()));
        ObjectNode catalogue = (ObjectNode) realm.admin().get(realm.access("/catalogue")).body();
        for (JsonNode section : catalogue.get("sections")) {
            if (section.get("key").asText().equals("domains")) {
                ((ObjectNode) section).putObject("stepUp").put("level", "read").put("acr", "0");
            }
        }
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);

        assertThat(machines.require(token, "acme", "view")).isEqualTo(403);
        assertThat(checked(token, "acme", "view")).isFalse();
    }

    private String secret(Map<String, ?> more) {
        return keys.made(boris, "key-" + more.size(), more).get("secret").asText();
    }

    private String path(JsonNode key, String rest) {
        return keys.mine("/" + key.get("id").asText() + rest);
    }

    private String permissions(String organization) {
        return realm.path("/section-permissions?organization=" + organization);
    }

    private boolean checked(String token, String organization, String action) {
        Answer answer =
                machines.as(token)
                        .post(
                                realm.path("/section-permissions/check"),
                                Map.of(
                                        "checks",
                                        List.of(
                                                Map.of(
                                                        "organization",
                                                        organization,
                                                        "section",
                                                        "domains",
                                                        "action",
                                                        action))));
        return answer.expect(200).body().at("/results/0/allowed").asBoolean();
    }
}
