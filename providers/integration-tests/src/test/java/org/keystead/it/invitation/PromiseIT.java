package org.keystead.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Api;
import org.keystead.it.server.FineGrained;
import org.keystead.it.server.TestRealm;

/** An administrator's invitation gives what she could still give when it is accepted. */
class PromiseIT extends Inviting {

    private static final String MANAGE = "manage-organizations";

    private int invitations;

    @Override
    Map<String, ?> settings() {
        return Map.of("adminPermissionsEnabled", true);
    }

    @Test
    void administratorsOfEveryKindGiveWhatTheyPromised() {
        realm.administer("ada", MANAGE);
        realm.administer("rita", "manage-realm");
        new FineGrained(realm).permit("fay", realm.organization("acme"), "view", "manage");
        Api mara = masterAdministrator();

        for (Api administrator :
                List.of(
                        realm.as("ada"),
                        realm.as("rita"),
                        realm.as("fay"),
                        realm.admin(),
                        mara,
                        serviceAccount())) {
            assertThat(accepted(promised(administrator)).get("grants")).hasSize(1);
        }
    }

    @Test
    void whatTheyPromisedIsWithheldWhenTheyMayNoMore() {
        for (String administrator : List.of("ada", "bea", "cleo", "rita")) {
            realm.administer(administrator, administrator.equals("rita") ? "manage-realm" : MANAGE);
        }
        FineGrained permissions = new FineGrained(realm);
        permissions.permit("fay", realm.organization("acme"), "view", "manage");
        List<String> promises =
                List.of(
                        promised(realm.as("ada")),
                        promised(realm.as("bea")),
                        promised(realm.as("cleo")),
                        promised(realm.as("rita")),
                        promised(realm.as("fay")),
                        promised(masterAdministrator()),
                        promised(serviceAccount()));

        realm.resign("ada", MANAGE);
        disable("/users/" + realm.user("bea"));
        realm.admin().delete(realm.adminPath("/users/" + realm.user("cleo"))).expect(204);
        realm.resign("rita", "manage-realm");
        permissions.withdraw("fay");
        realm.admin().delete("/admin/realms/master/users/" + mara()).expect(204);
        disable("/clients/" + client(realm.adminPath(""), "robot"));

        for (String invited : promises) {
            JsonNode accepted = accepted(invited);
            assertThat(accepted.get("grants")).as(invited).isEmpty();
            assertThat(accepted.get("withheld")).as(invited).hasSize(1);
        }
    }

    @Test
    void ownersGiveInTheirOwnRightWhatTheyPromisedAsAdministrators() {
        realm.administer("anna", MANAGE);
        String invited = promised(realm.as("anna"));
        realm.resign("anna", MANAGE);

        assertThat(accepted(invited).get("grants")).hasSize(1);
    }

    /** Invites somebody to ownership, and says whom. */
    private String promised(Api administrator) {
        String invited = "invited-" + invitations++;
        realm.user(invited);
        inviteAs(administrator, invited + "@example.org", admin());
        return invited;
    }

    private JsonNode accepted(String invited) {
        Api self = realm.as(invited);
        String id = self.get(me("/invitations")).expect(200).body().at("/0/id").asText();
        return self.post(me("/invitations/" + id + "/accept"), null).expect(200).body();
    }

    /** A user of the master realm who manages this realm's organizations. */
    private Api masterAdministrator() {
        Map<String, Object> user =
                Map.of(
                        "username",
                        realm.name(),
                        "enabled",
                        true,
                        "credentials",
                        List.of(Map.of("type", "password", "value", TestRealm.PASSWORD)));
        realm.admin().post("/admin/realms/master/users", user).expect(201);
        appoint("/admin/realms/master", realm.name() + "-realm", mara());
        return token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        realm.name(),
                        "password",
                        TestRealm.PASSWORD));
    }

    private String mara() {
        return realm.admin()
                .get("/admin/realms/master/users?exact=true&username=" + realm.name())
                .expect(200)
                .body()
                .at("/0/id")
                .asText();
    }

    private Api serviceAccount() {
        String key =
                realm.client(
                        Map.of(
                                "clientId", "robot",
                                "secret", "robot-secret",
                                "serviceAccountsEnabled", true));
        String account =
                realm.admin()
                        .get(realm.adminPath("/clients/" + key + "/service-account-user"))
                        .expect(200)
                        .body()
                        .get("id")
                        .asText();
        appoint(realm.adminPath(""), "realm-management", account);
        return token(
                realm.name(),
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "robot",
                        "client_secret", "robot-secret"));
    }

    private void appoint(String base, String clientId, String user) {
        String client = client(base, clientId);
        Object role = realm.admin().get(base + "/clients/" + client + "/roles/" + MANAGE).body();
        realm.admin()
                .post(base + "/users/" + user + "/role-mappings/clients/" + client, List.of(role))
                .expect(204);
    }

    private String client(String base, String clientId) {
        return realm.admin()
                .get(base + "/clients?clientId=" + clientId)
                .expect(200)
                .body()
                .at("/0/id")
                .asText();
    }

    private Api token(String of, Map<String, String> login) {
        return Api.bearer(
                realm.server(),
                Api.anonymous(realm.server())
                        .form("/realms/" + of + "/protocol/openid-connect/token", login)
                        .expect(200)
                        .body()
                        .get("access_token")
                        .asText());
    }

    private void disable(String path) {
        ObjectNode representation =
                (ObjectNode) realm.admin().get(realm.adminPath(path)).expect(200).body();
        realm.admin().put(realm.adminPath(path), representation.put("enabled", false)).expect(204);
    }
}
