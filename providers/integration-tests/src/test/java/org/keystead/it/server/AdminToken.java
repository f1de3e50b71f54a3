package org.keystead.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** A token of the bootstrap administrator, kept until shortly before it ends. */
final class AdminToken implements Supplier<String> {

    /** Seconds; enough for a request that begins just before. */
    private static final int MARGIN = 20;

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
            JsonNode answer =
                    api.form("/realms/master/protocol/openid-connect/token", login)
                            .expect(200)
                            .body();
            value = answer.get("access_token").asText();
            renewAt = Instant.now().plusSeconds(answer.get("expires_in").asLong() - MARGIN);
        }
        return value;
    }

    synchronized void forget() {
        renewAt = Instant.MIN;
    }
}
