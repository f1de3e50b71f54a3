package org.keystead.it.crossing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.permission.SupportAgent;
import org.keystead.it.server.Api;
import org.keystead.it.server.TestRealm;

/** Everybody who may knock at an endpoint, by what they are. */
record Callers(Map<String, Api> byKind) {

    /** In the one organization and in the other, in none, and in none with the realm's rights. */
    static Callers of(Stage stage, Furnished ours, Furnished theirs) {
        TestRealm realm = stage.realm();
        Map<String, Api> callers = new LinkedHashMap<>();
        callers.put("nobody", Api.anonymous(realm.server()));
        for (String outsider : List.of("outsider", "viewer", "manager", "realm-owner")) {
            realm.user(outsider);
        }
        realm.administer("viewer", "view-organizations");
        realm.administer("manager", "manage-organizations");
        realm.administer("realm-owner", "realm-admin");
        stage.delegate("delegate", realm.organization(ours.alias()));
        realm.user("collaborator");
        realm.organization(ours.alias(), "collaborator");
        realm.user("agent");
        SupportAgent.make(realm, "agent");
        for (String user :
                List.of(
                        "outsider",
                        ours.member(),
                        "collaborator",
                        ours.owner(),
                        ours.invited(),
                        theirs.owner(),
                        "viewer",
                        "manager",
                        "delegate",
                        "realm-owner",
                        "agent")) {
            callers.put(user, realm.as(user));
        }
        callers.put("gateway", ResourceServer.of(realm));
        callers.put("administrator", realm.admin());
        return new Callers(callers);
    }

    List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    Api get(String kind) {
        return byKind.get(kind);
    }
}
