package org.keystead.it.email;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Totp;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.RealmKey;
import org.keystead.it.server.TestRealm;

/** A realm of its own that the set-up command has given the second step. */
final class SecuredRealm {

    static final String CLIENT = "application";
    static final String PASSWORD = "correct horse battery staple";
    private static final String TOTP_SECRET = "keysteadtotpsecret00";

    private final KeycloakServer server;
    private final String name;
    private final Api admin;

    private SecuredRealm(KeycloakServer server, String name) {
        this.server = server;
        this.name = name;
        this.admin = Api.admin(server);
    }

    /** Creates the realm with one public client and runs the set-up command over it. */
    static SecuredRealm create(KeycloakServer server, String... setup) {
        SecuredRealm realm = bare(server, Map.of());
        realm.setUp(setup);
        return realm;
    }

    /** Creates the realm with further settings and leaves it as Keycloak makes it. */
    static SecuredRealm bare(KeycloakServer server, Map<String, Object> settings) {
        SecuredRealm realm = new SecuredRealm(server, "r" + UUID.randomUUID());
        Map<String, Object> representation = new HashMap<>();
        representation.put("realm", realm.name);
        representation.put("displayName", "Keystead <b>Test</b>");
        representation.put("enabled", true);
        representation.put("privateKey", RealmKey.pem());
        representation.put("sslRequired", "none");
        representation.put("passwordPolicy", TestRealm.QUICK_PASSWORDS);
        representation.put("smtpServer", Mailbox.smtp());
        representation.put("eventsEnabled", true);
        representation.put("resetPasswordAllowed", true);
        // two wrong codes within a second would lock by themselves; and the server counts them on
        // several threads, so the second may seem to come before the first
        representation.put("quickLoginCheckMilliSeconds", 0);
        representation.put("minimumQuickLoginWaitSeconds", 0);
        representation.put("internationalizationEnabled", true);
        representation.put("supportedLocales", List.of("en", "fr", "sv", "nl", "ru", "de"));
        representation.put("defaultLocale", "en");
        representation.put("clients", List.of(Application.client(CLIENT)));
        representation.putAll(settings);
        realm.admin.post("/admin/realms", representation).expect(201);
        return realm;
    }

    void setUp(String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "setup";
        System.arraycopy(more, 0, arguments, 1, more.length);
        RealmCommandHere.run(server, name, arguments).expect(0);
    }

    String name() {
        return name;
    }

    KeycloakServer server() {
        return server;
    }

    Application application() {
        return new Application(server, name, CLIENT);
    }

    Api admin() {
        return admin;
    }

    /** A path of this realm's administration. */
    String path(String below) {
        return "/admin/realms/" + name + below;
    }

    /** Changes settings of the realm. */
    void change(Map<String, Object> settings) {
        admin.put(path(""), settings).expect(204);
    }

    /** Changes settings of the realm's client. */
    void changeClient(Map<String, Object> settings) {
        String id = admin.get(path("/clients?clientId=" + CLIENT)).body().get(0).get("id").asText();
        admin.put(path("/clients/" + id), settings).expect(204);
    }

    /** Changes settings of one step wherever it stands in the browser flow. */
    void configure(String provider, Map<String, String> settings) {
        for (String config : configs(provider)) {
            ObjectNode present = (ObjectNode) admin.get(config).expect(200).body();
            settings.forEach(((ObjectNode) present.get("config"))::put);
            admin.put(config, present).expect(204);
        }
    }

    /** The paths of one step's settings, one for each place that it has in the browser flow. */
    List<String> configs(String provider) {
        List<String> configs = new ArrayList<>();
        for (JsonNode row :
                admin.get(path("/authentication/flows/keystead%20browser/executions"))
                        .expect(200)
                        .body()) {
            if (row.path("providerId").asText().equals(provider)) {
                configs.add(
                        path("/authentication/config/" + row.get("authenticationConfig").asText()));
            }
        }
        return configs;
    }

    /** Changes how long a level lasts, in seconds, in the browser flow. */
    void level(String level, String seconds) {
        for (String config : configs("conditional-level-of-authentication")) {
            ObjectNode present = (ObjectNode) admin.get(config).expect(200).body();
            if (present.at("/config/loa-condition-level").asText().equals(level)) {
                present.withObject("/config").put("loa-max-age", seconds);
                admin.put(config, present).expect(204);
            }
        }
    }

    /** A user with a password and a verified address. */
    User user() {
        return user(Map.of());
    }

    User user(Map<String, Object> more) {
        String username = "u" + UUID.randomUUID();
        Map<String, Object> representation = new HashMap<>();
        representation.put("username", username);
        representation.put("email", username + "@example.org");
        representation.put("emailVerified", true);
        representation.put("firstName", "Maria");
        representation.put("lastName", "Berg");
        representation.put("enabled", true);
        representation.put("credentials", List.of(password()));
        representation.putAll(more);
        admin.post(path("/users"), representation).expect(201);
        String id =
                admin.get(path("/users?exact=true&username=" + username))
                        .expect(200)
                        .body()
                        .get(0)
                        .get("id")
                        .asText();
        return new User(id, username, username + "@example.org");
    }

    /** A user who has an authenticator app as well. */
    User userWithApp() {
        return user(Map.of("credentials", List.of(password(), appCredential())));
    }

    static Map<String, Object> password() {
        return Map.of("type", "password", "value", PASSWORD);
    }

    static Map<String, Object> appCredential() {
        return Map.of(
                "type",
                "otp",
                "secretData",
                "{\"value\":\"" + TOTP_SECRET + "\"}",
                "credentialData",
                "{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
    }

    /** A key that the realm knows and nobody has. */
    static Map<String, Object> yubikey() {
        return Map.of(
                "type",
                "keystead-yubikey-otp",
                "secretData",
                "{}",
                "credentialData",
                "{\"publicId\":\"cccccccfhcbe\"}");
    }

    /** One code, which nobody knows. */
    static Map<String, Object> recoveryCodes() {
        return Map.of(
                "type",
                "recovery-authn-codes",
                "secretData",
                "{\"codes\":[{\"number\":1,\"encodedHashedValue\":\"AAAA\"}]}",
                "credentialData",
                "{\"hashIterations\":1,\"algorithm\":\"SHA-512\",\"total\":1,\"remaining\":1}");
    }

    /** The app of {@link #userWithApp}. */
    static Totp app() {
        return new Totp(TOTP_SECRET);
    }

    /** Sets one attribute of the user, as an administrator does. */
    void attribute(User user, String key, String value) {
        ObjectNode present = (ObjectNode) representation(user);
        present.withObject("/attributes").putArray(key).add(value);
        admin.put(path("/users/" + user.id()), present).expect(204);
    }

    JsonNode representation(User user) {
        return admin.get(path("/users/" + user.id())).expect(200).body();
    }

    /** The realm's stored events of a type, newest first. */
    JsonNode events(String type, User user) {
        return admin.get(path("/events?type=" + type + "&user=" + user.id())).expect(200).body();
    }

    record User(String id, String username, String email) {}
}
