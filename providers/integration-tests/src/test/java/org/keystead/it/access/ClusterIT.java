package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.access.Answering.levels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.Built;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Postgres;
import org.keystead.it.server.TestRealm;

/** What one node changes, another does not remember otherwise: two nodes on one PostgreSQL. */
class ClusterIT {

    @Test
    void revocationOnOneNodeIsSeenOnTheOther() {
        Distribution distribution =
                Built.withPackAndProbe("node1", "--cache=ispn", "--db=postgres");
        try (Postgres postgres = Postgres.start();
                KeycloakServer first = node(distribution, postgres)) {
            TestRealm realm = TestRealm.create(first);
            realm.preset("section-levels");
            realm.organization("acme", "boris");
            String id = realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));

            try (KeycloakServer second = node(distribution.copy("node2"), postgres)) {
                String token = realm.login("boris", "openid").get("access_token").asText();
                Api boris = Api.bearer(second, token);
                String question = realm.path("/section-permissions?organization=acme");
                assertThat(levels(boris.get(question).expect(200).body())).containsKey("domains");

                realm.admin()
                        .delete(
                                realm.access(
                                        "/organizations/acme/members/"
                                                + realm.user("boris")
                                                + "/grants/"
                                                + id))
                        .expect(204);
                Await.until(
                        Duration.ofSeconds(10),
                        () -> "the second node forgot the grant",
                        () -> !levels(boris.get(question).body()).containsKey("domains"));
            }
        }
    }

    private static KeycloakServer node(Distribution distribution, Postgres postgres) {
        List<String> options = new ArrayList<>(List.of(postgres.options()));
        options.add("--cache=ispn");
        options.add("--hostname=http://keycloak.test");
        options.add("--hostname-backchannel-dynamic=false");
        options.add("--cache-embedded-network-bind-address=127.0.0.1");
        options.add("--cache-embedded-network-bind-port=" + KeycloakServer.freePort());
        return KeycloakServer.start(distribution, options.toArray(String[]::new));
    }
}
