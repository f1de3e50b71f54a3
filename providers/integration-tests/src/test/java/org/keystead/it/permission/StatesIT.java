package org.keystead.it.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.permission.Answering.levels;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Whatever is disabled or gone gives nothing, from the next request on. */
class StatesIT {

    private TestRealm realm;
    private Api bo;

    @BeforeEach
    void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "boris");
        realm.project("acme", "prod");
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "manage"));
        bo = realm.as("boris");
        assertThat(levels(decide("").expect(200).body())).containsEntry("domains", "manage");
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void disabledOrganizationGivesNothing() {
        String path = realm.adminPath("/organizations/" + realm.organization("acme"));
        ObjectNode organization = (ObjectNode) realm.admin().get(path).body();
        realm.admin().put(path, organization.put("enabled", false)).expect(204);

        assertThat(levels(decide("").expect(200).body())).isEmpty();
        assertThat(allowed()).isFalse();
    }

    @Test
    void disabledProjectGivesNothingThereAndTheRestStays() {
        realm.admin()
                .put(
                        realm.access("/organizations/acme/projects/prod"),
                        Map.of("alias", "prod", "name", "prod", "enabled", false))
                .expect(204);

        assertThat(levels(decide("&project=prod").expect(200).body())).isEmpty();
        assertThat(levels(decide("").expect(200).body())).containsEntry("domains", "manage");
    }

    @Test
    void disabledUserIsRefused() {
        String path = realm.adminPath("/users/" + realm.user("boris"));
        ObjectNode user = (ObjectNode) realm.admin().get(path).body();
        realm.admin().put(path, user.put("enabled", false)).expect(204);

        decide("").expect(401);
    }

    @Test
    void deletedUserIsRefusedAndLeavesNoGrant() {
        long before = grants();
        realm.admin().delete(realm.adminPath("/users/" + realm.user("boris"))).expect(204);

        decide("").expect(401);
        assertThat(grants()).isEqualTo(before - 1);
    }

    @Test
    void memberWhoLeftIsAnOutsiderAndLeavesNoGrant() {
        long before = grants();
        realm.admin()
                .delete(
                        realm.adminPath(
                                "/organizations/"
                                        + realm.organization("acme")
                                        + "/members/"
                                        + realm.user("boris")))
                .expect(204);

        decide("").expect(404);
        assertThat(grants()).isEqualTo(before - 1);
    }

    @Test
    void realmWithoutOrganizationsHasNone() {
        realm.admin()
                .put(realm.adminPath(""), realm.representation().put("organizationsEnabled", false))
                .expect(204);

        decide("").expect(404);
        assertThat(allowed()).isFalse();
        assertThat(bo.get(realm.path("/section-permissions")).expect(200).body()).isEmpty();
    }

    @Test
    void deletedOrganizationLeavesNothing() {
        realm.admin()
                .delete(realm.adminPath("/organizations/" + realm.organization("acme")))
                .expect(204);

        decide("").expect(404);
    }

    @Test
    void grantEndsByItselfAtItsSecond() {
        Instant end = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
        realm.grant(
                "acme",
                "boris",
                Map.of("section", "images", "level", "read", "expiresAt", end.toString()));
        assertThat(levels(decide("").expect(200).body())).containsEntry("images", "read");

        Await.until(
                Duration.ofSeconds(30),
                () -> "the grant until " + end + " counts for nothing",
                () -> !levels(decide("").expect(200).body()).containsKey("images"));
        assertThat(Instant.now()).isAfterOrEqualTo(end);
    }

    @Test
    void serviceAccountWithoutMembershipIsAnOutsider() {
        realm.client(
                Map.of(
                        "clientId", "robot",
                        "secret", "robot-secret",
                        "serviceAccountsEnabled", true));
        Api robot =
                Api.bearer(
                        realm.server(),
                        Api.anonymous(realm.server())
                                .form(
                                        realm.path("/protocol/openid-connect/token"),
                                        Map.of(
                                                "grant_type", "client_credentials",
                                                "client_id", "robot",
                                                "client_secret", "robot-secret"))
                                .expect(200)
                                .body()
                                .get("access_token")
                                .asText());

        robot.get(realm.path("/section-permissions?organization=acme")).expect(404);
        robot.post(
                        realm.path("/section-permissions/check"),
                        Map.of(
                                "subject", Map.of("username", "boris"),
                                "checks", List.of(check())))
                .expect(403);
    }

    private Answer decide(String more) {
        return bo.get(realm.path("/section-permissions?organization=acme" + more));
    }

    private boolean allowed() {
        return bo.post(realm.path("/section-permissions/check"), Map.of("checks", List.of(check())))
                .expect(200)
                .body()
                .at("/results/0/allowed")
                .asBoolean();
    }

    private static Map<String, String> check() {
        return Map.of("organization", "acme", "section", "domains", "action", "view");
    }

    private long grants() {
        return new Probe(realm.admin()).rows("keystead_grant");
    }
}
