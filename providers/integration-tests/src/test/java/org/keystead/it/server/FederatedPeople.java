package org.keystead.it.server;

import java.util.List;
import java.util.Map;

/**
 * People whom another system keeps, and of whom the database has no row.
 *
 * @param component the id of the store
 */
public record FederatedPeople(TestRealm realm, String component) {

    public static FederatedPeople in(TestRealm realm) {
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
        return new FederatedPeople(realm, location.substring(location.lastIndexOf('/') + 1));
    }

    /** The id of one of them, whose user name begins with {@code federated-}. */
    public String id(String username) {
        return "f:" + component + ":" + username;
    }

    /** Makes one of them a member, and gives her id. */
    public String join(String organization, String username) {
        realm.admin()
                .post(realm.adminPath("/organizations/" + organization + "/members"), id(username))
                .expect(201);
        return id(username);
    }
}
