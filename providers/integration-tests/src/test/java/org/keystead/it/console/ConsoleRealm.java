package org.keystead.it.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.keystead.it.email.Mailbox;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A realm whose consoles have our pages. */
final class ConsoleRealm {

    private ConsoleRealm() {}

    /** Acme with its owner anna, and with mona, who has been given databases to read. */
    static TestRealm create() {
        TestRealm realm = of("section-levels", Map.of());
        realm.organization("acme", "anna", "mona");
        realm.project("acme", "prod");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("acme", "mona", Map.of("section", "databases", "level", "read"));
        return realm;
    }

    /** Nobody yet, with this preset and further settings. */
    static TestRealm of(String preset, Map<String, ?> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("accountTheme", "keystead");
        all.put("adminTheme", "keystead");
        all.put("smtpServer", Mailbox.smtp());
        TestRealm realm = TestRealm.create(Shared.server(), all);
        realm.preset(preset);
        letManage(realm);
        return realm;
    }

    /** As {@code realm-config/keystead self-service} does. */
    private static void letManage(TestRealm realm) {
        JsonNode client = first(realm, "/clients?clientId=account-console");
        for (JsonNode scope : get(realm, "/client-scopes")) {
            if (scope.get("name").asText().equals("organization-access")) {
                String path = "/clients/%s/default-client-scopes/%s";
                String put = path.formatted(client.get("id").asText(), scope.get("id").asText());
                realm.admin().put(realm.adminPath(put), Map.of()).expect(204);
            }
        }
    }

    private static JsonNode first(TestRealm realm, String path) {
        return get(realm, path).get(0);
    }

    private static JsonNode get(TestRealm realm, String path) {
        return realm.admin().get(realm.adminPath(path)).expect(200).body();
    }
}
