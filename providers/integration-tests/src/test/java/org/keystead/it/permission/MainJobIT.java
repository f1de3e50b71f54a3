package org.keystead.it.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.permission.Answering.levels;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.EveryKeycloak;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A person logs in, an application asks what she may do, her owner changes it. */
class MainJobIT {

    private static TestRealm realm;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.project("acme", "prod");
    }

    @EveryKeycloak
    @Test
    void ownerChangesWhatHerMemberMayDoAndTheNextAnswerIsDifferent() {
        Api bo = realm.as("boris");
        Api anna = realm.as("anna");
        String question = realm.path("/section-permissions?organization=acme&project=prod");

        assertThat(levels(bo.get(question).expect(200).body()))
                .isEqualTo(Map.of("appearance", "manage", "api-keys", "manage"));

        String grants =
                realm.path(
                        "/organization-access/organizations/acme/members/"
                                + realm.user("boris")
                                + "/grants");
        String id =
                anna.post(
                                grants,
                                Map.of(
                                        "section", "cloud-servers",
                                        "level", "manage",
                                        "project", "prod"))
                        .expect(201)
                        .body()
                        .get("id")
                        .asText();
        assertThat(levels(bo.get(question).expect(200).body()))
                .containsEntry("cloud-servers", "manage")
                .containsEntry("firewall", "manage")
                .doesNotContainKey("finances");
        assertThat(check(bo, "create")).isTrue();

        anna.delete(grants + "/" + id).expect(204);
        assertThat(check(bo, "create")).isFalse();
    }

    private boolean check(Api caller, String action) {
        return caller.post(
                        realm.path("/section-permissions/check"),
                        Map.of(
                                "checks",
                                List.of(
                                        Map.of(
                                                "organization", "acme",
                                                "project", "prod",
                                                "section", "cloud-servers",
                                                "action", action))))
                .expect(200)
                .body()
                .at("/results/0/allowed")
                .asBoolean();
    }
}
