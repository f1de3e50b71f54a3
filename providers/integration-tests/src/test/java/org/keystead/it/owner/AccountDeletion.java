package org.keystead.it.owner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.keystead.it.browser.Application;
import org.keystead.it.email.Tab;
import org.keystead.it.server.TestRealm;

/** Keycloak's required action by which users delete themselves, which is off by default. */
public final class AccountDeletion {

    private AccountDeletion() {}

    /** Lets every user of the realm do it. */
    public static void allow(TestRealm realm) {
        String action = realm.adminPath("/authentication/required-actions/delete_account");
        ObjectNode representation = (ObjectNode) realm.admin().get(action).expect(200).body();
        realm.admin().put(action, representation.put("enabled", true)).expect(204);
        String account =
                realm.admin()
                        .get(realm.adminPath("/clients?clientId=account"))
                        .expect(200)
                        .body()
                        .at("/0/id")
                        .asText();
        Object role =
                realm.admin()
                        .get(realm.adminPath("/clients/" + account + "/roles/delete-account"))
                        .expect(200)
                        .body();
        String everybody = realm.representation().at("/defaultRole/id").asText();
        realm.admin()
                .post(realm.adminPath("/roles-by-id/" + everybody + "/composites"), List.of(role))
                .expect(204);
    }

    /** The page that asks for the last time, behind a login. */
    public static Tab lastPage(TestRealm realm, String application, String username) {
        Tab tab = new Tab(new ConcurrentHashMap<>(), realm.server().url());
        tab.open(
                new Application(realm.server(), realm.name(), application)
                        .loginUrl("kc_action", "delete_account"));
        return tab.login(username, TestRealm.PASSWORD);
    }
}
