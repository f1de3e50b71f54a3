package org.keystead.it.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** What a node counts of decisions, and that nothing secret is in it. */
class MetricsIT {

    private static final Map<String, String> DOMAINS =
            Map.of("section", "domains", "level", "read");

    private final KeycloakServer server = Shared.server();
    private final TestRealm realm = TestRealm.create(server);
    private Api anna;

    @BeforeEach
    void people() {
        realm.preset("section-levels");
        realm.organization("acme", "anna");
        realm.grant("acme", "anna", DOMAINS);
        anna = realm.as("anna");
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void decisionsAreCountedByOutcome() {
        double allowed = decisions("allowed");
        double denied = decisions("denied");

        anna.get(required("view")).expect(204);
        anna.get(required("delete")).expect(403);
        anna.post(
                        realm.path("/section-permissions/check"),
                        Map.of("checks", List.of(check("read"), check("manage"), check("manage"))))
                .expect(200);

        assertThat(decisions("allowed")).isEqualTo(allowed + 2);
        assertThat(decisions("denied")).isEqualTo(denied + 3);
    }

    @Test
    void keysThatAreShownAreCountedByWhetherTheyCount() {
        String made =
                anna.post(
                                realm.path("/organization-access/me/api-keys"),
                                Map.of("name", "deploy", "organization", "acme"))
                        .expect(201)
                        .body()
                        .get("secret")
                        .asText();
        double accepted = value("keystead_access_api_keys_total{outcome=\"accepted\"");
        double refused = value("keystead_access_api_keys_total{outcome=\"refused\"");

        for (String shown : List.of(made, "nothing", made + "x")) {
            String path = realm.path("/section-permissions/api-key");
            anna.post(path, Map.of("apiKey", shown)).expect(200);
        }

        assertThat(value("keystead_access_api_keys_total{outcome=\"accepted\""))
                .isEqualTo(accepted + 1);
        assertThat(value("keystead_access_api_keys_total{outcome=\"refused\""))
                .isEqualTo(refused + 2);
        assertThat(server.metrics()).doesNotContain(made);
    }

    @Test
    void aChangeIsCountedWhereItIsMade() {
        double here = value("keystead_access_invalidations_total{origin=\"here\"");

        realm.organization("acme", "boris");
        realm.grant("acme", "boris", DOMAINS);

        assertThat(value("keystead_access_invalidations_total{origin=\"here\""))
                .isGreaterThan(here);
    }

    /** Those of the other jars are asked for where they come about. */
    @Test
    void whatTheDashboardAsksForExists() {
        anna.get(required("view")).expect(204);
        Set<String> asked = Dashboard.asksFor("");
        asked.removeAll(Dashboard.asksFor("keystead_email"));
        asked.removeAll(Dashboard.asksFor("keystead_yubikey"));

        assertThat(asked).hasSizeGreaterThan(9);
        assertThat(Dashboard.existOn(server)).containsAll(asked);
        assertThat(server.metrics()).contains("cache=\"keystead-organization-access\"");
    }

    @Test
    void metricsNameNobody() {
        anna.get(required("view")).expect(204);

        assertThat(server.metrics()).doesNotContain(realm.user("anna"), "anna@example.org");
    }

    private static Map<String, String> check(String level) {
        return Map.of("organization", "acme", "section", "domains", "level", level);
    }

    private String required(String action) {
        return realm.path(
                "/section-permissions/require?organization=acme&section=domains&action=" + action);
    }

    private double decisions(String outcome) {
        return value("keystead_access_decisions_total{outcome=\"" + outcome + "\"");
    }

    private double value(String start) {
        return server.metrics()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
