package org.keystead.it.permission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.keystead.it.server.TestRealm;

/** Somebody at the support desk. */
public final class SupportAgent {

    private SupportAgent() {}

    public static void make(TestRealm realm, String user) {
        realm.admin().post(realm.adminPath("/roles"), Map.of("name", "support-agent")).expect(201);
        JsonNode role =
                realm.admin().get(realm.adminPath("/roles/support-agent")).expect(200).body();
        realm.admin()
                .post(
                        realm.adminPath("/users/" + realm.user(user) + "/role-mappings/realm"),
                        List.of(role))
                .expect(204);
    }
}
