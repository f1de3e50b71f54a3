package org.keystead.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.access.Answering.levels;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A member whom another system keeps, and of whom the database has no row. */
class FederatedIT {

    @Test
    void federatedMemberIsGrantedAskedAboutAndForgotten() {
        TestRealm realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        String acme = realm.organization("acme");
        String location =
                realm.admin()
                        .post(
                                realm.adminPath("/components"),
                                Map.of(
                                        "name", "people",
                                        "providerId", "keystead-probe-people",
                                        "providerType", "org.keycloak.storage.UserStorageProvider",
                                        "config", Map.of("enabled", List.of("true"))))
                        .expect(201)
                        .header("Location");
        String component = location.substring(location.lastIndexOf('/') + 1);
        String fay = "f:" + component + ":federated-fay";
        realm.admin().post(realm.adminPath("/organizations/" + acme + "/members"), fay).expect(201);

        String grants = realm.access("/organizations/acme/members/" + fay + "/grants");
        realm.admin().post(grants, Map.of("section", "domains", "level", "read")).expect(201);
        askForNoProfile(realm);
        Api api = realm.as("federated-fay");
        String question = realm.path("/section-permissions?organization=acme");
        assertThat(levels(api.get(question).expect(200).body())).containsEntry("domains", "read");

        realm.admin()
                .delete(realm.adminPath("/organizations/" + acme + "/members/" + fay))
                .expect(204);
        api.get(question).expect(404);
        realm.admin().get(grants).expect(404);
    }

    /** Her store knows nothing but her name, which Keycloak would ask her to complete. */
    private static void askForNoProfile(TestRealm realm) {
        String path = realm.adminPath("/authentication/required-actions/VERIFY_PROFILE");
        ObjectNode action = (ObjectNode) realm.admin().get(path).expect(200).body();
        realm.admin().put(path, action.put("enabled", false)).expect(204);
    }
}
