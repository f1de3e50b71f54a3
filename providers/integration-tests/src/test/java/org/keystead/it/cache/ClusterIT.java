package org.keystead.it.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.permission.Answering.levels;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Probe;
import org.keystead.it.server.QuickCluster;
import org.keystead.it.server.TestRealm;

/** What one node changes, another does not remember otherwise: two nodes on one PostgreSQL. */
class ClusterIT {

    /** Longer than any test here, so that nothing is forgotten for its age. */
    private static final int LIFESPAN_SECONDS = 900;

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String LAGS = "keystead_access_invalidation_lag_seconds_count";
    private static final Map<String, String> DOMAINS =
            Map.of("section", "domains", "level", "read");

    private static QuickCluster cluster;
    private static KeycloakServer first;
    private static KeycloakServer second;
    private static TestRealm realm;

    @BeforeAll
    static void start() {
        cluster =
                QuickCluster.start(
                        "--spi-keystead-organization-access--keystead-cached--lifespan="
                                + LIFESPAN_SECONDS);
        first = cluster.first().server();
        second = cluster.second().server();
        realm = TestRealm.create(first);
        realm.preset("section-levels");
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void revocationOnOneNodeIsSeenOnTheOther() {
        realm.organization("acme", "boris");
        String grant = realm.grant("acme", "boris", DOMAINS);
        Api boris = atSecond("boris");
        assertThat(levels(boris.get(question("acme")).expect(200).body())).containsKey("domains");

        revoke("acme", "boris", grant);

        Await.until(
                SOON,
                () -> "the second node forgot the grant",
                () -> !levels(boris.get(question("acme")).body()).containsKey("domains"));
        Await.until(
                SOON,
                () -> "the second node measured how late it heard: " + second.metrics(),
                () ->
                        second.metrics()
                                .lines()
                                .anyMatch(line -> line.startsWith(LAGS) && !line.endsWith(" 0.0")));
    }

    /**
     * The node that stood still was told of nothing meanwhile, and is told of nothing afterwards.
     */
    @Test
    void nodeThatWasCutOffAllowsNothingWrongOnceTheClusterHasMerged() {
        String organization = realm.organization("hydra", "clara", "emil");
        String grant = realm.grant("hydra", "clara", DOMAINS);
        Api clara = atSecond("clara");
        Api emil = atSecond("emil");
        assertThat(levels(clara.get(question("hydra")).expect(200).body())).containsKey("domains");
        emil.get(question("hydra")).expect(200);

        // they may have lost and found each other before, where the machine is busy
        Supplier<String> alone = first.logFromNow();
        Supplier<String> merged = second.logFromNow();
        second.freeze();
        try {
            Await.until(
                    Duration.ofMinutes(1),
                    () -> "the first node went on alone: " + alone.get(),
                    () -> alone.get().contains("Forgot who may do what: of the cluster"));
            revoke("hydra", "clara", grant);
            realm.admin()
                    .delete(
                            realm.adminPath(
                                    "/organizations/"
                                            + organization
                                            + "/members/"
                                            + realm.user("emil")))
                    .expect(204);
            renameDomains();
        } finally {
            second.thaw();
        }
        Await.until(
                Duration.ofMinutes(1),
                () -> "the cluster merged: " + merged.get(),
                () -> merged.get().contains("Forgot who may do what: the cluster has merged"));

        assertThat(levels(clara.get(question("hydra")).expect(200).body()))
                .doesNotContainKey("domains");
        // what Keycloak remembers of users, members and components it forgets itself, a little
        // later
        Await.until(
                SOON,
                () -> "Keycloak forgot the membership",
                () -> emil.get(question("hydra")).status() == 404);
        Await.until(
                SOON,
                () -> "Keycloak forgot the catalogue",
                () ->
                        clara.get(question("hydra") + "&all=true&names=true")
                                .text()
                                .contains("Renamed"));
    }

    @Test
    void whatANodeNeverHeardOfCountsWithinItsLifespan() {
        realm.organization("lerna", "dora");
        String grant = realm.grant("lerna", "dora", DOMAINS);
        Api dora = Api.bearer(first, token("dora"));
        assertThat(levels(dora.get(question("lerna")).expect(200).body())).containsKey("domains");
        cluster.database().query("delete from KEYSTEAD_GRANT where id = '" + grant + "'");
        assertThat(levels(dora.get(question("lerna")).expect(200).body())).containsKey("domains");

        clock(LIFESPAN_SECONDS + 1);
        try {
            assertThat(levels(dora.get(question("lerna")).expect(200).body()))
                    .doesNotContainKey("domains");
        } finally {
            clock(0);
        }
    }

    private static void clock(int seconds) {
        new Probe(realm.admin()).clock(seconds);
    }

    private static void revoke(String organization, String user, String grant) {
        realm.admin()
                .delete(
                        realm.access(
                                "/organizations/"
                                        + organization
                                        + "/members/"
                                        + realm.user(user)
                                        + "/grants/"
                                        + grant))
                .expect(204);
    }

    private static void renameDomains() {
        ObjectNode catalogue =
                (ObjectNode) realm.admin().get(realm.access("/catalogue")).expect(200).body();
        catalogue
                .get("sections")
                .forEach(
                        section -> {
                            if (section.get("key").asText().equals("domains")) {
                                ((ObjectNode) section).put("name", "Renamed");
                            }
                        });
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
    }

    private static Api atSecond(String user) {
        return Api.bearer(second, token(user));
    }

    private static String token(String user) {
        return realm.login(user, "openid").get("access_token").asText();
    }

    private static String question(String organization) {
        return realm.path("/section-permissions?organization=" + organization);
    }
}
