package org.keystead.it.yubikey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.keystead.it.browser.Application;
import org.keystead.it.email.Mailbox;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.RealmKey;
import org.keystead.it.server.TestRealm;

/** A realm whose second step is the key for whoever has one; nothing else is asked. */
final class YubikeyRealm {

    static final String CLIENT = "application";
    static final String PASSWORD = "correct horse battery staple";

    private final KeycloakServer server;
    private final Api admin;
    private final String name = "yubikey-" + UUID.randomUUID().toString().substring(0, 8);
    private String execution = "";

    YubikeyRealm(KeycloakServer server) {
        this(server, false);
    }

    private YubikeyRealm(KeycloakServer server, boolean ladder) {
        this.server = server;
        this.admin = Api.admin(server);
        Map<String, Object> realm = new HashMap<>();
        realm.put("realm", name);
        realm.put("enabled", true);
        realm.put("privateKey", RealmKey.pem());
        realm.put("passwordPolicy", TestRealm.QUICK_PASSWORDS);
        realm.put("eventsEnabled", true);
        realm.put("adminEventsEnabled", true);
        realm.put("adminEventsDetailsEnabled", true);
        realm.put("eventsListeners", List.of("jboss-logging", "keystead-credential-notice"));
        realm.put("smtpServer", Mailbox.smtp());
        realm.put("clients", List.of(Application.client(CLIENT)));
        admin.post("/admin/realms", realm).expect(201);
        if (ladder) {
            RealmCommandHere.run(server, name, "setup").expect(0);
            execution = key("keystead%20browser");
        } else {
            execution = new KeyFlow(admin, name).make();
            set(Map.of("browserFlow", KeyFlow.ALIAS));
            admin.post(
                            path("/authentication/register-required-action"),
                            Map.of(
                                    "providerId",
                                    "keystead-yubikey-enrol",
                                    "name",
                                    "Set up a YubiKey"))
                    .expect(204);
        }
        changeAction("delete_credential", Map.of("enabled", true));
    }

    /** A realm that the set-up command has given the whole ladder. */
    static YubikeyRealm ladder(KeycloakServer server) {
        return new YubikeyRealm(server, true);
    }

    private String key(String flow) {
        return list(path("/authentication/flows/" + flow + "/executions")).stream()
                .filter(step -> "keystead-yubikey-otp".equals(step.path("providerId").asText()))
                .map(step -> step.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Gives a user an attribute that administrators may set. */
    void attribute(String user, String key, String value) {
        ObjectNode present = (ObjectNode) admin.get(path("/users/" + user)).expect(200).body();
        present.withObject("/attributes").putArray(key).add(value);
        admin.put(path("/users/" + user), present).expect(204);
    }

    String name() {
        return name;
    }

    Application application() {
        return application(server);
    }

    Application application(KeycloakServer node) {
        return new Application(node, name, CLIENT);
    }

    String path(String rest) {
        return "/admin/realms/" + name + rest;
    }

    Api admin() {
        return admin;
    }

    void set(Map<String, Object> changes) {
        Map<String, Object> realm = new HashMap<>(changes);
        realm.put("realm", name);
        admin.put(path(""), realm).expect(204);
    }

    /** The settings of the key's step, saved as the admin console does. */
    Answer configure(Map<String, String> settings) {
        return admin.post(
                path("/authentication/executions/" + execution + "/config"),
                Map.of("alias", "yubikey-" + UUID.randomUUID(), "config", settings));
    }

    /** Where a user's mail goes; no other realm's user has it. */
    String address(String username) {
        return username + "@" + name + ".example.org";
    }

    /** The id of the saved settings; empty if there are none. */
    String configId() {
        return list(path("/authentication/flows/" + KeyFlow.ALIAS + "/executions")).stream()
                .filter(step -> step.path("id").asText().equals(execution))
                .map(step -> step.path("authenticationConfig").asText(""))
                .findFirst()
                .orElseThrow();
    }

    void use(FakeValidation server, String... more) {
        Map<String, String> settings = settings(server.url(), FakeValidation.secretKey());
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        configure(settings).expect(201);
    }

    static Map<String, String> settings(String url, String key) {
        Map<String, String> settings = new HashMap<>();
        settings.put("keystead.yubikey.servers", url);
        settings.put("keystead.yubikey.client-id", "1");
        settings.put("keystead.yubikey.secret-key", key);
        return settings;
    }

    /** A new user with the one password; answers the id. */
    String user(String username) {
        return create(username, List.of(password()));
    }

    private static Map<String, Object> password() {
        return Map.of("type", "password", "value", PASSWORD, "temporary", false);
    }

    private String create(String username, List<Map<String, Object>> credentials) {
        Map<String, Object> user = new HashMap<>();
        user.put("username", username);
        user.put("enabled", true);
        user.put("email", address(username));
        user.put("emailVerified", true);
        user.put("firstName", "A");
        user.put("lastName", "Person");
        user.put("credentials", credentials);
        String location = admin.post(path("/users"), user).expect(201).header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A new user who has a key already, as an import brings one. */
    String userWithKey(String username, SoftKey key) {
        String id = UUID.nameUUIDFromBytes((name + key.publicId()).getBytes(UTF_8)).toString();
        Map<String, Object> stored =
                Map.of(
                        "id",
                        id,
                        "type",
                        "keystead-yubikey-otp",
                        "userLabel",
                        key.name(),
                        "secretData",
                        "{}",
                        "credentialData",
                        "{\"publicId\":\"" + key.publicId() + "\"}");
        return create(username, List.of(password(), stored));
    }

    /** The ids of a user's sessions. */
    List<String> sessions(String userId) {
        return list(path("/users/" + userId + "/sessions")).stream()
                .map(session -> session.get("id").asText())
                .toList();
    }

    List<JsonNode> keys(String userId) {
        return list(path("/users/" + userId + "/credentials")).stream()
                .filter(
                        credential ->
                                credential.get("type").asText().equals("keystead-yubikey-otp"))
                .toList();
    }

    /** The user events of a type, the newest first. */
    List<JsonNode> events(String type) {
        return list(path("/events?max=200&type=" + type));
    }

    List<JsonNode> adminEvents() {
        return list(path("/admin-events?max=200"));
    }

    void changeAction(String alias, Map<String, Object> changes) {
        JsonNode action =
                admin.get(path("/authentication/required-actions/" + alias)).expect(200).body();
        Map<String, Object> changed = new HashMap<>();
        action.properties().forEach(field -> changed.put(field.getKey(), field.getValue()));
        changed.putAll(changes);
        admin.put(path("/authentication/required-actions/" + alias), changed).expect(204);
    }

    /** Adds a step beside the key's and answers its id. */
    String alternative(String authenticator) {
        return new KeyFlow(admin, name).alternative(authenticator);
    }

    private List<JsonNode> list(String path) {
        JsonNode body = admin.get(path).expect(200).body();
        return new ArrayList<>(StreamSupport.stream(body.spliterator(), false).toList());
    }
}
