package org.keystead.it.server;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** A token of the bootstrap administrator, kept for less than its default life of a minute. */
final class AdminToken implements Supplier<String> {

    private final Api api;
    private String value = "";
    private Instant renewAt = Instant.MIN;

    AdminToken(String url) {
        this.api = Api.anonymous(url);
    }

    @Override
    public synchronized String get() {
        if (Instant.now().isAfter(renewAt)) {
            Map<String, String> login =
                    Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            KeycloakServer.ADMIN,
                            "password",
                            KeycloakServer.ADMIN_PASSWORD);
            value =
                    api.form("/realms/master/protocol/openid-connect/token", login)
                            .expect(200)
                            .body()
                            .get("access_token")
                            .asText();
            renewAt = Instant.now().plusSeconds(40);
        }
        return value;
    }

    synchronized void forget() {
        renewAt = Instant.MIN;
    }
}
