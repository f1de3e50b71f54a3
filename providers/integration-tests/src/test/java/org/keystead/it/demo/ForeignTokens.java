package org.keystead.it.demo;

import java.util.Map;
import org.keystead.it.server.Api;

/** Tokens of the demo's Keycloak that were not issued to be shown to a guide's API. */
final class ForeignTokens {

    private ForeignTokens() {}

    /** The API's own, which was meant for nobody. */
    static String ofAnotherAudience(Demo demo) {
        return token(
                demo,
                "cloud",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "api",
                        "client_secret", "api-secret"));
    }

    static String ofAnotherRealm(Demo demo) {
        return token(
                demo,
                "master",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", "admin"));
    }

    private static String token(Demo demo, String realm, Map<String, String> login) {
        return Api.anonymous(demo.keycloak())
                .form("/realms/" + realm + "/protocol/openid-connect/token", login)
                .expect(200)
                .body()
                .get("access_token")
                .asText();
    }
}
