package org.keystead.it.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.keystead.it.server.Api;

/**
 * All that {@code keystead setup} adds to a realm or changes in it: each rule takes that back, so
 * that what is left has to be the realm as it was.
 */
final class AddedBySetup {

    private static final Set<String> ENROLMENTS =
            Set.of(
                    "CONFIGURE_TOTP",
                    "webauthn-register",
                    "CONFIGURE_RECOVERY_AUTHN_CODES",
                    "delete_credential",
                    "keystead-yubikey-enrol");
    private static final String SCOPE = "organization-access";
    private static final String PROFILES = "org.keycloak.userprofile.UserProfileProvider";

    private final ObjectNode before;
    private final ObjectNode after;

    private AddedBySetup(ObjectNode before, ObjectNode after) {
        this.before = before;
        this.after = after;
    }

    /** What differs for another reason. */
    static List<String> notOurs(JsonNode before, JsonNode after) {
        AddedBySetup realm = new AddedBySetup(before.deepCopy(), after.deepCopy());
        AddedFlows.undo(realm.before, realm.after);
        realm.settings();
        realm.requiredActions();
        realm.scopes();
        realm.profile();
        return ChangedByKeycloak.besidesSaving(realm.before, realm.after);
    }

    private void settings() {
        if (after.path("bruteForceProtected").asBoolean()) {
            restore("bruteForceProtected", before, after);
        }
        if (after.path("registrationAllowed").asBoolean()
                && after.path("verifyEmail").asBoolean()) {
            restore("verifyEmail", before, after);
        }
        levels();
        add("eventsListeners", "keystead-credential-notice", before, after);
    }

    /** The names {@code 1} and {@code 2} for levels, beside those that the realm had. */
    private void levels() {
        String setting = "acr.loa.map";
        String[] ours = {"1", "2"};
        ObjectNode was = UserProfile.json(before.path("attributes").path(setting).asText("{}"));
        ObjectNode map = UserProfile.json(after.path("attributes").path(setting).asText("{}"));
        for (String name : ours) {
            was.remove(name);
            map.remove(name);
        }
        if (was.equals(map)) {
            restore(setting, before.path("attributes"), after.withObject("/attributes"));
        }
    }

    /** What people enrol with is there and on, and recovery codes come with the first app. */
    private void requiredActions() {
        JsonNode actions = after.path("requiredActions");
        JsonNode old = before.path("requiredActions");
        remove(
                actions,
                action ->
                        ENROLMENTS.contains(action.path("alias").asText())
                                && named(old, "alias", action).isMissingNode());
        for (JsonNode action : actions) {
            if (ENROLMENTS.contains(action.path("alias").asText())) {
                JsonNode was = named(old, "alias", action);
                restore("enabled", was, (ObjectNode) action);
                restore(
                        "add-recovery-codes",
                        was.path("config"),
                        ((ObjectNode) action).withObject("/config"));
            }
        }
    }

    /** The scope for self-service, with the account console having it, and {@code amr}. */
    private void scopes() {
        JsonNode scopes = after.path("clientScopes");
        JsonNode old = before.path("clientScopes");
        remove(
                scopes,
                scope ->
                        scope.path("name").asText().equals(SCOPE)
                                && named(old, "name", scope).isMissingNode());
        for (JsonNode scope : scopes) {
            if (scope.path("name").asText().equals("acr")) {
                remove(
                        scope.path("protocolMappers"),
                        mapper -> mapper.path("name").asText().equals("keystead amr"));
                if (!named(old, "name", scope).has("protocolMappers")) {
                    ((ObjectNode) scope).remove("protocolMappers");
                }
            }
        }
        for (JsonNode client : after.path("clients")) {
            if (client.path("clientId").asText().equals("account-console")) {
                JsonNode was = named(before.path("clients"), "clientId", client);
                add("defaultClientScopes", SCOPE, was, (ObjectNode) client);
            }
        }
    }

    /** A realm that had Keycloak's own profile, with no word of it, has it in its file. */
    private void profile() {
        String path = "/components/" + PROFILES;
        for (JsonNode component : after.at(path)) {
            JsonNode texts = component.at("/config/kc.user.profile.config");
            for (int i = 0; i < texts.size(); i++) {
                ((ArrayNode) texts).set(i, UserProfile.withoutOurs(texts.get(i).asText()));
            }
        }
        for (JsonNode component : before.at(path)) {
            JsonNode texts = component.at("/config/kc.user.profile.config");
            for (int i = 0; i < texts.size(); i++) {
                ((ArrayNode) texts).set(i, UserProfile.normal(texts.get(i).asText()));
            }
        }
        if (before.at(path).isMissingNode()) {
            after.withObject("/components").remove(PROFILES);
        }
    }

    /** Takes a value back that was not in the list. */
    private static void add(String list, String value, JsonNode before, ObjectNode after) {
        boolean there = false;
        for (JsonNode item : before.path(list)) {
            there |= item.asText().equals(value);
        }
        if (!there) {
            remove(after.path(list), item -> item.asText().equals(value));
        }
    }

    static void restore(String setting, JsonNode before, ObjectNode after) {
        if (before.has(setting)) {
            after.set(setting, before.get(setting));
        } else {
            after.remove(setting);
        }
    }

    static void remove(JsonNode list, Predicate<JsonNode> what) {
        for (Iterator<JsonNode> items = list.iterator(); items.hasNext(); ) {
            if (what.test(items.next())) {
                items.remove();
            }
        }
    }

    /** What in the list has the same name. */
    static JsonNode named(JsonNode list, String name, JsonNode as) {
        for (JsonNode item : list) {
            if (item.path(name).equals(as.path(name))) {
                return item;
            }
        }
        return Api.JSON.missingNode();
    }
}
