package org.keystead.it.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.TestRealm;

/**
 * One decision about a member of an organization, beside what a stock Keycloak has for the same
 * question: a decision of its authorization services, where the one resource has the one policy
 * that names her.
 */
class DecisionBenchmark {

    private static final int MANY = Integer.getInteger("keystead.benchmark.many", 20_000);
    private static final int AT_ONCE = 8;
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    void decisions() {
        try (KeycloakServer server =
                KeycloakServer.start(
                        Distribution.withPack("benchmark-pack"), Distribution.AS_INSTALLED)) {
            TestRealm realm = TestRealm.create(server);
            realm.preset("section-levels");
            realm.organization("acme", "anna", "boris");
            realm.grant("acme", "anna", Map.of("role", "account-owner"));
            realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
            realm.client(resourceServer());
            String token = realm.login("boris", "openid").get("access_token").asText();
            Question check = check(realm, token);
            Question policy = policy(realm, token);
            ask(check);
            ask(policy);
            new Report(MANY + " decisions", "check", "authorization services")
                    .row(AT_ONCE + " at once", ask(check), ask(policy));
        }
    }

    private static Question check(TestRealm realm, String token) {
        String body =
                "{\"checks\":[{\"organization\":\"acme\",\"section\":\"domains\",\"level\":\"read\"}]}";
        return new Question(
                request(realm, "/section-permissions/check", token, JSON, body),
                "\"allowed\":true");
    }

    private static Question policy(TestRealm realm, String token) {
        Map<String, String> form =
                Map.of(
                        "grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket",
                        "audience", "api",
                        "permission", "domains#read",
                        "response_mode", "decision");
        return new Question(
                request(realm, "/protocol/openid-connect/token", token, FORM, Api.encode(form)),
                "\"result\":true");
    }

    private static HttpRequest request(
            TestRealm realm, String path, String token, String type, String body) {
        return HttpRequest.newBuilder(URI.create(realm.server().url() + realm.path(path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Asks from several threads until it was asked often enough, in seconds. */
    private double ask(Question question) {
        return Report.seconds(
                () ->
                        IntStream.range(0, AT_ONCE)
                                .mapToObj(
                                        i ->
                                                CompletableFuture.runAsync(
                                                        () -> askInTurn(question), pool))
                                .toList()
                                .forEach(CompletableFuture::join));
    }

    private void askInTurn(Question question) {
        for (int i = 0; i < MANY / AT_ONCE; i++) {
            try {
                HttpResponse<String> answer =
                        http.send(question.request(), BodyHandlers.ofString());
                if (!answer.body().contains(question.answer())) {
                    throw new AssertionError(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static Map<String, Object> resourceServer() {
        return Map.of(
                "clientId",
                "api",
                "secret",
                "secret",
                "serviceAccountsEnabled",
                true,
                "authorizationServicesEnabled",
                true,
                "authorizationSettings",
                Map.of(
                        "policyEnforcementMode",
                        "ENFORCING",
                        "scopes",
                        List.of(Map.of("name", "read")),
                        "resources",
                        List.of(
                                Map.of(
                                        "name",
                                        "domains",
                                        "scopes",
                                        List.of(Map.of("name", "read")))),
                        "policies",
                        List.of(
                                Map.of(
                                        "name",
                                        "boris",
                                        "type",
                                        "user",
                                        "config",
                                        Map.of("users", "[\"boris\"]")),
                                Map.of(
                                        "name",
                                        "may read",
                                        "type",
                                        "scope",
                                        "config",
                                        Map.of(
                                                "resources", "[\"domains\"]",
                                                "scopes", "[\"read\"]",
                                                "applyPolicies", "[\"boris\"]")))));
    }

    /**
     * @param answer what its answer has in it
     */
    private record Question(HttpRequest request, String answer) {}
}
