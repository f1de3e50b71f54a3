package org.keystead.it.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.keystead.it.server.Api;
import org.keystead.it.server.RealmKey;
import org.keystead.it.server.TestRealm;

/** A realm as a person would write it: a catalogue, people, and one organization. */
final class RealmFile {

    static final String PASSWORD = "test-password";

    private final ObjectNode realm = Api.JSON.createObjectNode();

    RealmFile(String name) {
        realm.put("realm", name);
        realm.put("enabled", true);
        realm.put("privateKey", RealmKey.pem());
        realm.put("organizationsEnabled", true);
        realm.put("sslRequired", "none");
        realm.put("accessTokenLifespan", 3600);
        realm.put("passwordPolicy", TestRealm.QUICK_PASSWORDS);
        realm.putArray("clients")
                .addObject()
                .put("clientId", "app")
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true);
        ObjectNode components = realm.putObject("components");
        components
                .putArray("org.keystead.access.catalogue.CatalogueProvider")
                .addObject()
                .put("name", "catalogue")
                .put("providerId", "keystead-catalogue")
                .putObject("config")
                .putArray("sections")
                .add("apps, domains, bills");
        ObjectNode owner =
                components
                        .putArray("org.keystead.access.catalogue.RoleTemplateProvider")
                        .addObject()
                        .put("name", "owner")
                        .put("providerId", "keystead-role-template");
        owner.putObject("config").putArray("owner").add("true");
        realm.putArray("users");
        realm.putArray("organizations");
    }

    /** Users whom another system keeps: whoever is called {@code federated-…} is one of them. */
    RealmFile federatedPeople() {
        realm.withObject("/components")
                .putArray("org.keycloak.storage.UserStorageProvider")
                .addObject()
                .put("id", "people-of-" + name())
                .put("name", "people")
                .put("providerId", "keystead-probe-people")
                .putObject("config")
                .putArray("enabled")
                .add("true");
        return this;
    }

    RealmFile user(String username) {
        ObjectNode user = ((ArrayNode) realm.get("users")).addObject();
        user.put("username", username).put("enabled", true).put("email", username + "@example.org");
        user.put("emailVerified", true).put("firstName", username).put("lastName", "Test");
        user.putArray("credentials").addObject().put("type", "password").put("value", PASSWORD);
        return this;
    }

    /** An organization with these members. */
    RealmFile organization(String alias, String... members) {
        ObjectNode organization = ((ArrayNode) realm.get("organizations")).addObject();
        organization.put("name", alias).put("alias", alias).put("enabled", true);
        ArrayNode list = organization.putArray("members");
        for (String member : members) {
            list.addObject().put("username", member).put("membershipType", "UNMANAGED");
        }
        return this;
    }

    /** Lines of the organization that was added last, as values of one of its attributes. */
    RealmFile lines(String attribute, String... lines) {
        ArrayNode organizations = (ArrayNode) realm.get("organizations");
        ObjectNode last = (ObjectNode) organizations.get(organizations.size() - 1);
        ArrayNode values = last.withObject("/attributes").putArray(attribute);
        for (String line : lines) {
            values.add(line);
        }
        return this;
    }

    String name() {
        return realm.get("realm").asText();
    }

    JsonNode json() {
        return realm;
    }

    static Map<String, String> login(String username) {
        return Map.of(
                "grant_type",
                "password",
                "client_id",
                "app",
                "username",
                username,
                "password",
                PASSWORD);
    }
}
