package org.keystead.it.server;

import java.util.List;
import java.util.Map;

/**
 * The administrators' realm of a server that many tests share. As it comes, its administrator logs
 * in anew each minute with a password that is dear to check, and each of their requests shows a
 * token with a long signature: a fifth of what such a server does.
 */
final class MasterRealm {

    /** Seconds; less than the half hour after which a session that nothing refreshes is idle. */
    private static final int TOKEN_LIFESPAN = 1200;

    private MasterRealm() {}

    static void quicken(KeycloakServer server) {
        Api admin = Api.admin(server);
        Map<String, Object> key =
                Map.of(
                        "name",
                        "short",
                        "providerId",
                        "rsa",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of("privateKey", List.of(RealmKey.pem()), "priority", List.of("200")));
        admin.post("/admin/realms/master/components", key).expect(201);
        Map<String, Object> settings =
                Map.of(
                        "passwordPolicy",
                        TestRealm.QUICK_PASSWORDS,
                        "accessTokenLifespan",
                        TOKEN_LIFESPAN);
        admin.put("/admin/realms/master", settings).expect(204);
        admin.forgetToken();
    }
}
