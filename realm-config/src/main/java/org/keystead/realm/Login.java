package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The administrator, with a token that is renewed before it ends. */
final class Login {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RENEW_SECONDS_BEFORE_END = 15;

    private final HttpClient http;
    private final ServerAddress server;
    private final String realm;
    private final Map<String, String> form;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    /**
     * @param realm where the administrator or client is at home
     */
    Login(HttpClient http, ServerAddress server, String realm, Map<String, String> environment) {
        this.http = http;
        this.server = server;
        this.realm = realm;
        this.form = form(environment);
    }

    synchronized String token() {
        if (Instant.now().isAfter(renewAt)) {
            HttpResponse<String> answer = ask();
            if (answer.statusCode() != 200) {
                throw new RestException(LoginRefusal.sentence(server, realm, form, answer));
            }
            JsonNode tokens = Refusal.json(answer.body());
            if (!tokens.hasNonNull("access_token")) {
                throw new RestException(LoginRefusal.noKeycloak(server));
            }
            token = tokens.path("access_token").asText();
            long life = tokens.path("expires_in").asLong();
            renewAt = Instant.now().plusSeconds(life - RENEW_SECONDS_BEFORE_END);
        }
        return token;
    }

    private HttpResponse<String> ask() {
        URI address =
                server.at("/realms/" + AdminRest.encode(realm) + "/protocol/openid-connect/token");
        String body =
                form.entrySet().stream()
                        .map(
                                e ->
                                        AdminRest.encode(e.getKey())
                                                + "="
                                                + AdminRest.encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw Unreachable.because(server, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RestException("interrupted");
        }
    }

    private static Map<String, String> form(Map<String, String> environment) {
        if (environment.containsKey("KEYSTEAD_CLIENT_ID")) {
            return Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    environment.get("KEYSTEAD_CLIENT_ID"),
                    "client_secret",
                    environment.getOrDefault("KEYSTEAD_CLIENT_SECRET", ""));
        }
        if (environment.containsKey("KEYSTEAD_ADMIN_USER")) {
            return Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    environment.get("KEYSTEAD_ADMIN_USER"),
                    "password",
                    environment.getOrDefault("KEYSTEAD_ADMIN_PASSWORD", ""));
        }
        throw new UsageException("set KEYSTEAD_ADMIN_USER or KEYSTEAD_CLIENT_ID");
    }
}
