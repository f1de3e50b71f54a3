package org.keystead.it.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.keystead.it.email.Mailbox;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** A realm whose consoles have our pages. */
public final class ConsoleRealm {

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

    /**
     * The organizations few and many with so many members, anna the owner of both, and a catalogue
     * of a hundred sections.
     */
    public static TestRealm crowded(int few, int many) {
        TestRealm realm =
                TestRealm.create(
                        Shared.server(),
                        Map.of(
                                "accountTheme",
                                "keystead",
                                "users",
                                IntStream.range(0, many).mapToObj(ConsoleRealm::person).toList(),
                                "organizations",
                                List.of(organization("few", few), organization("many", many))));
        realm.preset("section-levels");
        ObjectNode catalogue = (ObjectNode) get(realm, "/organization-access/catalogue");
        ArrayNode sections = (ArrayNode) catalogue.get("sections");
        for (int i = sections.size(); i < 100; i++) {
            sections.addObject().put("key", "section-" + i);
        }
        realm.admin().put(realm.access("/catalogue"), catalogue).expect(204);
        for (JsonNode organization : get(realm, "/organizations")) {
            String alias = organization.get("alias").asText();
            String members = "/organizations/" + organization.get("id").asText() + "/members";
            realm.admin().post(realm.adminPath(members), realm.user("anna")).expect(201);
            realm.project(alias, "prod");
            realm.grant(alias, "anna", Map.of("role", "account-owner"));
        }
        letManage(realm);
        return realm;
    }

    private static Map<String, Object> person(int number) {
        String name = "member-" + number;
        return Map.of("username", name, "email", name + "@example.org", "enabled", true);
    }

    private static Map<String, Object> organization(String alias, int members) {
        return Map.of(
                "name",
                alias,
                "alias",
                alias,
                "enabled",
                true,
                "members",
                IntStream.range(0, members)
                        .mapToObj(
                                number ->
                                        Map.of(
                                                "username",
                                                "member-" + number,
                                                "membershipType",
                                                "UNMANAGED"))
                        .toList());
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
