package org.keystead.it.email;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;

/** Another realm at which people log in to this one. */
final class Partner {

    private Partner() {}

    /** Makes it one of {@code realm}'s identity providers. */
    static void add(SecuredRealm realm, String alias, SecuredRealm elsewhere) {
        KeycloakServer server = realm.server();
        String there = server.url() + "/realms/" + elsewhere.name();
        elsewhere
                .admin()
                .post(
                        elsewhere.path("/clients"),
                        Map.of(
                                "clientId",
                                "partner-of-ours",
                                "secret",
                                "broker-secret",
                                "redirectUris",
                                List.of(server.url() + "/realms/" + realm.name() + "/broker/*")))
                .expect(201);
        realm.admin()
                .post(
                        realm.path("/identity-provider/instances"),
                        Map.of(
                                "alias",
                                alias,
                                "providerId",
                                "keycloak-oidc",
                                "enabled",
                                true,
                                "config",
                                Map.of(
                                        "clientId",
                                        "partner-of-ours",
                                        "clientSecret",
                                        "broker-secret",
                                        "clientAuthMethod",
                                        "client_secret_post",
                                        "issuer",
                                        there,
                                        "authorizationUrl",
                                        there + "/protocol/openid-connect/auth",
                                        "tokenUrl",
                                        there + "/protocol/openid-connect/token",
                                        "jwksUrl",
                                        there + "/protocol/openid-connect/certs",
                                        "useJwksUrl",
                                        "true",
                                        "validateSignature",
                                        "true")))
                .expect(201);
    }

    /** Has an organization's people, known by their addresses, log in there. */
    static void link(SecuredRealm realm, String alias, String organization, String domain) {
        String path = realm.path("/identity-provider/instances/" + alias);
        realm.admin()
                .post(
                        realm.path("/organizations/" + organization + "/identity-providers"),
                        "\"" + alias + "\"")
                .expect(204);
        ObjectNode provider = (ObjectNode) realm.admin().get(path).expect(200).body();
        provider.withObject("/config")
                .put("kc.org.domain", domain)
                .put("kc.org.broker.redirect.mode.email-matches", "true");
        realm.admin().put(path, provider).expect(204);
    }

    /** What its token endpoint says of one of its users, whom their password is enough for. */
    static String assertion(SecuredRealm elsewhere, User user) {
        return Api.anonymous(elsewhere.server())
                .form(
                        "/realms/" + elsewhere.name() + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "partner-of-ours",
                                "client_secret",
                                "broker-secret",
                                "scope",
                                "openid",
                                "username",
                                user.username(),
                                "password",
                                SecuredRealm.PASSWORD))
                .expect(200)
                .body()
                .get("id_token")
                .asText();
    }
}
