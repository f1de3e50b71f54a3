package org.keystead.it.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.email.Tab;
import org.keystead.it.server.Answer;
import org.keystead.it.server.EveryDatabase;
import org.keystead.it.server.Probe;

/** "An organization always has at least one owner", at the doors that Keycloak itself has. */
@EveryDatabase
class DoorsIT extends SoleOwner {

    @Test
    void lastOwnerDoesNotDeleteHerAccount() {
        AccountDeletion.allow(realm);

        Tab tab = deleteAccount();

        assertThat(tab.body()).contains("Make another member its owner first.");
        assertOwned();
        assertThat(userEvents("DELETE_ACCOUNT")).isEmpty();
    }

    @Test
    void ownerWithAnotherBesideHerDeletesHerAccount() {
        AccountDeletion.allow(realm);
        String other = "boris-" + round;
        realm.organization(alias, other);
        realm.grant(alias, other, Map.of("role", "owner"));

        deleteAccount();

        realm.admin().get(realm.adminPath("/users/" + owner)).expect(404);
        assertThat(
                        realm.admin()
                                .get(realm.access("/organizations/" + alias + "/members"))
                                .expect(200)
                                .body()
                                .findValuesAsText("id"))
                .containsExactly(realm.user(other));
    }

    @Test
    void workflowDoesNotDeleteHer() {
        assertThat(run("delete-user", Map.of())).contains("last-owner");
        assertOwned();
    }

    @Test
    void workflowDoesNotTakeHerOutOfTheOrganizationsGroup() {
        run("leave-group", Map.of("group", List.of("/" + organization)));
        assertOwned();
    }

    @Test
    void workflowUnlinksHerAndSheStays() {
        linkToProvider();
        run("unlink-user", Map.of("idp", List.of("*")));
        assertThat(
                        realm.admin()
                                .get(realm.adminPath("/users/" + owner + "/federated-identity"))
                                .expect(200)
                                .body())
                .isEmpty();
        assertOwned();
    }

    @Test
    void administratorUnlinksHerAndTheProviderAndSheStays() {
        String idp = linkToProvider();
        realm.admin()
                .post(
                        realm.adminPath("/organizations/" + organization + "/identity-providers"),
                        idp)
                .expect(204);

        realm.admin()
                .delete(realm.adminPath("/users/" + owner + "/federated-identity/" + idp))
                .expect(204);
        realm.admin()
                .delete(
                        realm.adminPath(
                                "/organizations/" + organization + "/identity-providers/" + idp))
                .expect(204);
        realm.admin().delete(realm.adminPath("/identity-provider/instances/" + idp)).expect(204);

        assertOwned();
    }

    @Test
    void partialImportDoesNotReplaceHer() {
        Answer answer =
                realm.admin()
                        .post(
                                realm.adminPath("/partialImport"),
                                Map.of(
                                        "ifResourceExists",
                                        "OVERWRITE",
                                        "users",
                                        List.of(Map.of("username", name, "enabled", true))));

        assertThat(answer.expect(409).text()).contains("last-owner");
        assertOwned();
    }

    @Test
    void otherOrganizationsOfADeletedMemberAreLeftWithoutHerGrants() {
        String other = alias + "-other";
        realm.organization(other, name, "owner-of-" + other);
        realm.grant(other, "owner-of-" + other, Map.of("role", "owner"));
        realm.grant(other, name, Map.of("role", "owner"));
        long before = rows();

        realm.admin().delete(realm.adminPath("/organizations/" + organization)).expect(204);
        realm.admin().delete(realm.adminPath("/users/" + owner)).expect(204);

        assertThat(rows()).isEqualTo(before - 2);
    }

    /** What the account console's button does. */
    private Tab deleteAccount() {
        return AccountDeletion.lastPage(realm, APPLICATION, name).submit(Map.of());
    }

    private String run(String step, Map<String, ?> settings) {
        return Workflow.of(realm, step, settings).run(owner);
    }

    private List<String> userEvents(String type) {
        return realm.admin()
                .get(realm.adminPath("/events?type=" + type + "&user=" + owner))
                .expect(200)
                .body()
                .findValuesAsText("id");
    }

    private String linkToProvider() {
        String idp = "idp-" + round;
        realm.admin()
                .post(
                        realm.adminPath("/identity-provider/instances"),
                        Map.of(
                                "alias",
                                idp,
                                "providerId",
                                "oidc",
                                "config",
                                Map.of(
                                        "clientId", "x",
                                        "clientSecret", "x",
                                        "authorizationUrl", "https://idp.invalid/a",
                                        "tokenUrl", "https://idp.invalid/t")))
                .expect(201);
        realm.admin()
                .post(
                        realm.adminPath("/users/" + owner + "/federated-identity/" + idp),
                        Map.of("identityProvider", idp, "userId", "x", "userName", "x"))
                .expect(204);
        return idp;
    }

    private static long rows() {
        return new Probe(realm.admin()).rows("keystead_grant");
    }
}
