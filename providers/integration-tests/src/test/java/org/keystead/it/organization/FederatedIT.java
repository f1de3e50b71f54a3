package org.keystead.it.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keystead.it.permission.Answering.levels;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.apikey.ApiKeys;
import org.keystead.it.apikey.ExchangedKeys;
import org.keystead.it.owner.Workflow;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Api;
import org.keystead.it.server.FederatedPeople;
import org.keystead.it.server.Probe;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** Members whom another system keeps: the database has no row of them, or a copy. */
class FederatedIT {

    @Test
    void federatedMemberIsGrantedAskedAboutAndForgotten() {
        TestRealm realm = TestRealm.create(Shared.server());
        String fay = member(realm);
        Api api = realm.as("federated-fay");
        String question = realm.path("/section-permissions?organization=acme");
        assertThat(levels(api.get(question).expect(200).body())).containsEntry("domains", "read");

        leave(realm, fay);
        api.get(question).expect(404);
        realm.admin().get(grants(realm, fay)).expect(404);
    }

    @Test
    void federatedMembersKeyCountsWhileSheIsOne() {
        TestRealm realm = TestRealm.create(Shared.server());
        String fay = member(realm);
        ApiKeys keys = new ApiKeys(realm, ResourceServer.of(realm));
        ExchangedKeys machines = ExchangedKeys.of(realm);
        String secret =
                keys.made(realm.as("federated-fay"), "deploy", Map.of()).get("secret").asText();
        String token = machines.token(secret);

        assertThat(keys.allows(secret, "view")).isTrue();
        assertThat(machines.require(token, "acme", "view")).isEqualTo(204);
        leave(realm, fay);
        assertThat(keys.allows(secret, "view")).isFalse();
        assertThat(machines.require(token, "acme", "view")).isEqualTo(401);
        realm.delete();
    }

    @Test
    void workflowDoesNotDeleteTheLocalCopyOfTheLastOwner() {
        TestRealm realm = TestRealm.create(Shared.server());
        String ida = imported(realm, "ida");
        Map<String, Long> before = new Probe(realm.admin()).rows();

        String failure = Workflow.of(realm, "delete-user", Map.of()).run(ida);

        assertThat(failure).isEqualTo("last-owner");
        assertThat(new Probe(realm.admin()).rows()).isEqualTo(before);
        assertThat(
                        realm.admin()
                                .get(realm.access("/organizations/acme/members/" + ida))
                                .expect(200)
                                .body()
                                .get("owner")
                                .asBoolean())
                .isTrue();
        realm.delete();
    }

    @Test
    void workflowDeletesAnotherLocalCopyWithAllSheHad() {
        TestRealm realm = TestRealm.create(Shared.server());
        String ida = imported(realm, "ida");
        realm.organization("acme", "boris");
        Map<String, Long> before = new Probe(realm.admin()).rows();
        realm.grant("acme", "ida", Map.of("section", "servers", "level", "read"));
        realm.grant("acme", "boris", Map.of("role", "owner"));
        approve(realm, "boris", ida);

        String failure = Workflow.of(realm, "delete-user", Map.of()).run(ida);

        assertThat(failure).isEmpty();
        realm.admin().get(realm.adminPath("/users/" + ida)).expect(404);
        // what she had is gone, what boris has came
        assertThat(new Probe(realm.admin()).rows()).isEqualTo(before);
        realm.delete();
    }

    @Test
    void copyOfTheLastOwnerWhomHerDirectoryForgotStaysUntilThereIsAnother() {
        TestRealm realm = TestRealm.create(Shared.server());
        String ida = imported(realm, "ida");
        Map<String, Long> before = new Probe(realm.admin()).rows();
        realm.admin().post("/realms/master/keystead-probe/forgotten/" + ida, null).expect(204);
        realm.admin().post(realm.adminPath("/clear-user-cache"), null).expect(204);

        realm.admin().get(realm.adminPath("/users/" + ida)).expect(404);
        assertThat(new Probe(realm.admin()).rows()).isEqualTo(before);

        realm.organization("acme", "boris");
        realm.grant("acme", "boris", Map.of("role", "owner"));
        realm.admin().get(realm.adminPath("/users/" + ida)).expect(404);
        // what she had is gone, what boris has came
        assertThat(new Probe(realm.admin()).rows()).isEqualTo(before);
        realm.delete();
    }

    /** Somebody whom another system keeps and who may read domains of Acme; gives the id. */
    private static String member(TestRealm realm) {
        realm.preset("section-levels");
        String acme = realm.organization("acme");
        String fay = FederatedPeople.in(realm).join(acme, "federated-fay");
        realm.admin().post(grants(realm, fay), ApiKeys.domains("read")).expect(201);
        askForNoProfile(realm);
        return fay;
    }

    private static String grants(TestRealm realm, String user) {
        return realm.access("/organizations/acme/members/" + user + "/grants");
    }

    private static void leave(TestRealm realm, String user) {
        String members = "/organizations/" + realm.organization("acme") + "/members/";
        realm.admin().delete(realm.adminPath(members + user)).expect(204);
    }

    /** An owner whom another system keeps, and of whom the database has a copy. */
    private static String imported(TestRealm realm, String name) {
        realm.preset("owner-collaborator");
        realm.organization("acme", name);
        realm.grant("acme", name, Map.of("role", "owner"));
        String path = realm.adminPath("/users/" + realm.user(name));
        ObjectNode user = (ObjectNode) realm.admin().get(path).expect(200).body();
        realm.admin()
                .put(path, user.put("federationLink", FederatedPeople.in(realm).component()))
                .expect(204);
        return realm.user(name);
    }

    private static void approve(TestRealm realm, String owner, String user) {
        realm.as(owner)
                .post(
                        realm.path("/organization-access/organizations/acme/support-approvals"),
                        Map.of(
                                "user",
                                user,
                                "section",
                                "servers",
                                "expiresAt",
                                Instant.now().plusSeconds(3600).toString()))
                .expect(201);
    }

    /** Her store knows nothing but her name, which Keycloak would ask her to complete. */
    private static void askForNoProfile(TestRealm realm) {
        String path = realm.adminPath("/authentication/required-actions/VERIFY_PROFILE");
        ObjectNode action = (ObjectNode) realm.admin().get(path).expect(200).body();
        realm.admin().put(path, action.put("enabled", false)).expect(204);
    }
}
