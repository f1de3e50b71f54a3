package org.keystead.it.email;

import java.util.List;
import java.util.Map;
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
}
