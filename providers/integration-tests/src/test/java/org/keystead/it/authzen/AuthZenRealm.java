package org.keystead.it.authzen;

import java.util.Map;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A realm with two organizations and an application that asks in AuthZEN's words. */
public record AuthZenRealm(TestRealm realm, Api gateway) {

    static final String ALICE = "{\"type\":\"user\",\"id\":\"alice\"}";
    static final String RECORD = "{\"type\":\"databases\",\"id\":\"acme/prod\"}";

    static AuthZenRealm create() {
        TestRealm realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "alice", "boris", "owner");
        realm.organization("globex", "gus");
        realm.project("acme", "lab");
        realm.project("acme", "prod");
        realm.grant("acme", "owner", Map.of("role", "account-owner"));
        realm.grant(
                "acme",
                "alice",
                Map.of("section", "databases", "level", "manage", "project", "prod"));
        realm.grant("acme", "boris", Map.of("section", "databases", "level", "read"));
        return new AuthZenRealm(realm, ResourceServer.of(realm));
    }

    public static String question(String user, String action, String type, String id) {
        return "{\"subject\":{\"type\":\"user\",\"id\":\"%s\"},\"action\":{\"name\":\"%s\"},\"resource\":{\"type\":\"%s\",\"id\":\"%s\"}}"
                .formatted(user, action, type, id);
    }

    boolean allowed(String question) {
        return post("evaluation", question).expect(200).body().get("decision").asBoolean();
    }

    Answer post(String end, String body) {
        return gateway.post(path(end), body);
    }

    String path(String end) {
        return realm.path("/section-permissions/access/v1/" + end);
    }
}
