package org.keystead.it.server;

import java.util.Map;

/**
 * The administrators' realm of a server that many tests share. As it comes, its administrator logs
 * in anew each minute with a password that is dear to check, and each of their requests shows a
 * token with an asymmetric signature: a fifth of what such a server does.
 */
public final class MasterRealm {

    /** Seconds; less than the half hour after which a session that nothing refreshes is idle. */
    private static final int TOKEN_LIFESPAN = 1200;

    private MasterRealm() {}

    public static void quicken(KeycloakServer server) {
        Api admin = Api.admin(server);
        Map<String, Object> settings =
                Map.of(
                        "passwordPolicy",
                        TestRealm.QUICK_PASSWORDS,
                        "defaultSignatureAlgorithm",
                        "HS512",
                        "accessTokenLifespan",
                        TOKEN_LIFESPAN);
        admin.put("/admin/realms/master", settings).expect(204);
        admin.forgetToken();
    }
}
