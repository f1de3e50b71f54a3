package org.keystead.it.apikey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keystead.it.email.Mailbox;
import org.keystead.it.permission.ResourceServer;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** API keys of the users of one realm, and what a resource server is told about them. */
public record ApiKeys(TestRealm realm, Api gateway) {

    private static final String MINE = "/organization-access/me/api-keys";

    /** A realm with anna, who owns Acme, and boris, who has domains there and in Globex. */
    static ApiKeys atAcme() {
        TestRealm realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "anna", "boris");
        realm.organization("globex", "boris");
        realm.project("acme", "prod");
        realm.project("acme", "lab");
        realm.grant("acme", "anna", Map.of("role", "account-owner"));
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "manage"));
        realm.grant("globex", "boris", Map.of("section", "domains", "level", "manage"));
        return new ApiKeys(realm, ResourceServer.of(realm));
    }

    /**
     * A realm that sends mail, with Acme, where that user reads domains; nobody else has the
     * address.
     */
    static ApiKeys mailedTo(String user) {
        TestRealm realm = TestRealm.create(Shared.server(), Map.of("smtpServer", Mailbox.smtp()));
        realm.preset("section-levels");
        realm.organization("acme", user);
        realm.grant("acme", user, domains("read"));
        return new ApiKeys(realm, ResourceServer.of(realm));
    }

    /** Asks for a key that may do that much with domains. */
    Answer make(Api maker, String organization, String name, Map<String, ?> more) {
        Map<String, Object> key = new HashMap<>();
        key.put("name", name);
        key.put("organization", organization);
        key.put("permissions", List.of(domains("read")));
        key.putAll(more);
        return maker.post(mine(""), key);
    }

    /** Makes one. */
    public JsonNode made(Api maker, String name, Map<String, ?> more) {
        return make(maker, "acme", name, more).expect(201).body();
    }

    /** Makes a key for all that its maker may do in Acme, and gives its secret. */
    String everything(Api maker) {
        Map<String, ?> key =
                Map.of("name", "everything", "organization", "acme", "everything", true);
        return maker.post(mine(""), key).expect(201).body().get("secret").asText();
    }

    public static Map<String, Object> domains(String level) {
        return Map.of("section", "domains", "level", level);
    }

    String mine(String rest) {
        return realm.path(MINE + rest);
    }

    /** What the gateway is answered about one action on domains. */
    Answer check(Map<String, ?> subject, String organization, String action) {
        return gateway.post(
                realm.path("/section-permissions/check"),
                Map.of(
                        "subject",
                        subject,
                        "checks",
                        List.of(
                                Map.of(
                                        "organization", organization,
                                        "section", "domains",
                                        "action", action))));
    }

    public boolean allows(String secret, String action) {
        return allows(Map.of("apiKey", secret), action);
    }

    boolean allows(Map<String, ?> subject, String action) {
        JsonNode body = check(subject, "acme", action).expect(200).body();
        return body.at("/results/0/allowed").asBoolean();
    }

    JsonNode described(Map<String, ?> presented) {
        return gateway.post(realm.path("/section-permissions/api-key"), presented)
                .expect(200)
                .body();
    }
}
