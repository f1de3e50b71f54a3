package org.keystead.it.apikey;

import java.util.HashMap;
import java.util.Map;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;
import org.keystead.it.token.ClaimScope;

/** A client of a realm that exchanges API keys for access tokens. */
public record ExchangedKeys(TestRealm realm, String client) {

    static final String GRANT = "urn:keystead:params:oauth:grant-type:api-key";

    /** Lets a new confidential client exchange keys; its tokens are meant for {@code warehouse}. */
    public static ExchangedKeys of(TestRealm realm) {
        ClaimScope.addTo(realm);
        String client =
                realm.client(
                        Map.of(
                                "clientId",
                                "machines",
                                "secret",
                                "machines-secret",
                                "publicClient",
                                false,
                                "attributes",
                                Map.of("keystead.api-key.grant", "true")));
        mapper(
                realm,
                client,
                "oidc-audience-mapper",
                Map.of("included.custom.audience", "warehouse"));
        mapper(
                realm,
                client,
                "oidc-hardcoded-claim-mapper",
                Map.of("claim.name", "plan", "claim.value", "gold"));
        return new ExchangedKeys(realm, client);
    }

    private static void mapper(
            TestRealm realm, String client, String kind, Map<String, String> config) {
        Map<String, String> settings = new HashMap<>(config);
        settings.put("access.token.claim", "true");
        realm.admin()
                .post(
                        realm.adminPath("/clients/" + client + "/protocol-mappers/models"),
                        Map.of(
                                "name",
                                kind,
                                "protocol",
                                "openid-connect",
                                "protocolMapper",
                                kind,
                                "config",
                                settings))
                .expect(201);
    }

    /** Changes the client. */
    void change(Map<String, ?> settings) {
        realm.admin()
                .put(
                        realm.adminPath("/clients/" + client),
                        merged(Map.of("clientId", "machines"), settings))
                .expect(204);
    }

    Answer exchange(String secret, Map<String, String> more) {
        return Api.anonymous(realm.server())
                .form(
                        realm.path("/protocol/openid-connect/token"),
                        merged(
                                Map.of(
                                        "grant_type",
                                        GRANT,
                                        "client_id",
                                        "machines",
                                        "client_secret",
                                        "machines-secret",
                                        "api_key",
                                        secret),
                                more));
    }

    private static <V> Map<String, V> merged(
            Map<String, ? extends V> one, Map<String, ? extends V> other) {
        Map<String, V> all = new HashMap<>(one);
        all.putAll(other);
        return all;
    }

    public String token(String secret) {
        return exchange(secret, Map.of()).expect(200).body().get("access_token").asText();
    }

    Api as(String token) {
        return Api.bearer(realm.server(), token);
    }

    /** What a token's holder is answered to {@code require} about domains. */
    public int require(String token, String organization, String action) {
        return as(token)
                .get(
                        realm.path(
                                "/section-permissions/require?section=domains&organization="
                                        + organization
                                        + "&action="
                                        + action))
                .status();
    }
}
