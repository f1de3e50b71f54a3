package org.keystead.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a realm lacks of the second step and of the ladder. */
final class Setup {

    private static final String RECOVERY = "add-recovery-codes";
    private static final String FALLBACK = "keystead.email-fallback-until";
    private static final Set<String> ENROLMENTS =
            Set.of(
                    "CONFIGURE_TOTP",
                    "webauthn-register",
                    "CONFIGURE_RECOVERY_AUTHN_CODES",
                    "delete_credential",
                    "keystead-yubikey-enrol");

    private final AdminRest rest;
    private final boolean emailStepUp;
    private final YubikeySettings yubikey;
    private final JsonNode realm;
    private final FlowSetup flows;
    private final List<Change> changes = new ArrayList<>();

    /**
     * @param variant {@code default} or {@code email-step-up}
     * @param rememberDays for how many days devices may be remembered; 0 for never
     */
    Setup(AdminRest rest, String variant, int rememberDays, YubikeySettings yubikey) {
        this.rest = rest;
        this.yubikey = yubikey;
        this.emailStepUp = variant.equals("email-step-up");
        this.realm = rest.get("");
        this.flows = new FlowSetup(rest, realm, variant, rememberDays);
    }

    /** All that is to be done, in the order in which it is safe to do. */
    List<Change> changes() {
        changes.addAll(flows.changes());
        String browser =
                flows.bindings().getOrDefault("browserFlow", realm.path("browserFlow").asText());
        // a flow that is written anew has lost them
        if (yubikey.given() && (!changes.isEmpty() || !yubikey.areIn(rest, browser))) {
            changes.add(yubikey.change(rest, browser));
        }
        requiredActions();
        recovery();
        methodsInTokens();
        identityProviders();
        changes.addAll(RealmSetting.changes(rest, realmSettings()));
        return List.copyOf(changes);
    }

    private void requiredActions() {
        for (JsonNode action : rest.get("/authentication/unregistered-required-actions")) {
            String id = action.path("providerId").asText();
            if (ENROLMENTS.contains(id)) {
                changes.add(
                        new Change(
                                "register the required action " + id,
                                () ->
                                        rest.create(
                                                "/authentication/register-required-action",
                                                action)));
            }
        }
        for (JsonNode action : rest.get("/authentication/required-actions")) {
            String alias = action.path("alias").asText();
            if (ENROLMENTS.contains(alias) && !action.path("enabled").asBoolean()) {
                ObjectNode enabled = ((ObjectNode) action.deepCopy()).put("enabled", true);
                changes.add(
                        new Change(
                                "enable the required action " + alias,
                                () ->
                                        rest.put(
                                                "/authentication/required-actions/"
                                                        + AdminRest.encode(alias),
                                                enabled)));
            }
        }
    }

    /** Recovery codes with the first app; an administrator's leave for who lost everything. */
    private void recovery() {
        JsonNode app = rest.get("/authentication/required-actions/CONFIGURE_TOTP");
        if (!"true".equals(app.path("config").path(RECOVERY).asText())) {
            ObjectNode config = AdminRest.JSON.createObjectNode();
            config.setAll((ObjectNode) app.path("config").deepCopy());
            config.put(RECOVERY, "true");
            changes.add(
                    new Change(
                            "offer recovery codes with the authenticator app",
                            () ->
                                    rest.put(
                                            "/authentication/required-actions/CONFIGURE_TOTP/config",
                                            Map.of("config", config))));
        }
        ObjectNode profile = (ObjectNode) rest.get("/users/profile");
        for (JsonNode attribute : profile.path("attributes")) {
            if (attribute.path("name").asText().equals(FALLBACK)) {
                return;
            }
        }
        profile.withArray("attributes")
                .addPOJO(
                        Map.of(
                                "name",
                                FALLBACK,
                                "displayName",
                                "One login by mailed code, until (ISO 8601, at most a day ahead)",
                                "permissions",
                                Map.of("view", List.of("admin"), "edit", List.of("admin"))));
        changes.add(
                new Change(
                        "let administrators, and nobody else, set " + FALLBACK,
                        () -> rest.put("/users/profile", profile)));
    }

    /** The claim {@code amr} beside {@code acr}, in the client scope that every client has. */
    private void methodsInTokens() {
        for (JsonNode scope : rest.get("/client-scopes")) {
            boolean there = false;
            for (JsonNode mapper : scope.path("protocolMappers")) {
                there |= mapper.path("protocolMapper").asText().equals("oidc-amr-mapper");
            }
            if (scope.path("name").asText().equals("acr") && !there) {
                changes.add(
                        new Change(
                                "put amr into tokens",
                                () ->
                                        rest.create(
                                                "/client-scopes/"
                                                        + scope.path("id").asText()
                                                        + "/protocol-mappers/models",
                                                Map.of(
                                                        "name",
                                                        "keystead amr",
                                                        "protocol",
                                                        "openid-connect",
                                                        "protocolMapper",
                                                        "oidc-amr-mapper",
                                                        "config",
                                                        Map.of(
                                                                "id.token.claim",
                                                                "true",
                                                                "access.token.claim",
                                                                "true",
                                                                "introspection.token.claim",
                                                                "true")))));
            }
        }
    }

    /** Who chose a flow of their own keeps it; the audit says what it lacks. */
    private void identityProviders() {
        for (JsonNode provider : ProviderWays.withoutPostLoginFlow(rest)) {
            String alias = provider.path("alias").asText();
            ObjectNode bound =
                    ((ObjectNode) provider.deepCopy())
                            .put("postBrokerLoginFlowAlias", "keystead post broker");
            changes.add(
                    new Change(
                            "ask for the second step after a login at " + alias,
                            () ->
                                    rest.put(
                                            "/identity-provider/instances/"
                                                    + AdminRest.encode(alias),
                                            bound)));
        }
    }

    private List<RealmSetting> realmSettings() {
        ObjectNode wanted = AdminRest.JSON.createObjectNode();
        flows.bindings().forEach(wanted::put);
        wanted.put("bruteForceProtected", true);
        if (realm.path("registrationAllowed").asBoolean()) {
            wanted.put("verifyEmail", true);
        }
        List<RealmSetting> missing = new ArrayList<>();
        wanted.properties()
                .forEach(
                        setting -> {
                            if (!realm.path(setting.getKey()).equals(setting.getValue())) {
                                missing.add(setting(setting.getKey(), setting.getValue()));
                            }
                        });
        AcrLevels.missing(realm, emailStepUp ? 3 : 2).ifPresent(missing::add);
        Notices.missing(realm).ifPresent(missing::add);
        return missing;
    }

    private RealmSetting setting(String name, JsonNode value) {
        return new RealmSetting(
                "set " + name + " to " + value.asText(),
                was(realm.path(name).asText()),
                settings -> settings.set(name, value));
    }

    private static List<String> was(String before) {
        return before.isEmpty() ? List.of() : List.of("was " + before);
    }
}
