package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.access.Answering.levels;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Built;
import org.keystead.it.server.Distribution;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.Probe;
import org.keystead.it.server.TestRealm;

/**
 * The pack comes to a Keycloak that has realms and data, and can be taken out again. What it keeps
 * of an organization that goes meanwhile is gone when it comes back.
 */
class UpgradeIT {

    @Test
    void packIsAddedToALivingServerRemovedAndAddedAgain() {
        Distribution without = Distribution.stock("upgrade-without");
        Distribution with = Built.withPackAndProbe("upgrade-with");
        TestRealm realm;
        try (KeycloakServer stock = KeycloakServer.start(without)) {
            realm = TestRealm.create(stock);
            realm.organization("acme", "anna");
        }

        with.takeData(without);
        try (KeycloakServer packed = KeycloakServer.start(with)) {
            TestRealm same = realm.on(packed);
            same.preset("section-levels");
            same.grant("acme", "anna", Map.of("role", "account-owner"));
            assertThat(
                            levels(
                                    same.as("anna")
                                            .get(
                                                    same.path(
                                                            "/section-permissions?organization=acme"))
                                            .expect(200)
                                            .body()))
                    .containsEntry("cloud-servers", "manage");
        }

        without.takeData(with);
        try (KeycloakServer stock = KeycloakServer.start(without)) {
            TestRealm same = realm.on(stock);
            Api admin = same.admin();
            same.as("anna").get(same.path("/account")).expect(200);
            admin.get(same.adminPath("/organizations")).expect(200);
            admin.delete(same.adminPath("/organizations/" + same.organization("acme"))).expect(204);
        }

        with.takeData(without);
        try (KeycloakServer packed = KeycloakServer.start(with)) {
            TestRealm same = realm.on(packed);
            assertThat(new Probe(same.admin()).rows())
                    .allSatisfy((table, count) -> assertThat(count).isZero());
            same.delete();
        }
    }
}
