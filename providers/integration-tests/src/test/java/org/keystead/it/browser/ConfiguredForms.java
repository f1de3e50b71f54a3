package org.keystead.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.keystead.it.server.Answer;
import org.keystead.it.server.TestRealm;

/** Gives a realm one of everything that the pack has a form for. */
record ConfiguredForms(TestRealm realm) {

    private static final String SECRET = "a2V5c3RlYWQgZGVtbyBvbmx5IQ==";

    List<Form> all() {
        List<Form> forms = new ArrayList<>();
        String flow = flow();
        forms.add(step(flow, "keystead-email-code", Map.of("length", "10")));
        forms.add(
                step(
                        flow,
                        "keystead-yubikey-otp",
                        Map.of(
                                "keystead.yubikey.client-id",
                                "1",
                                "keystead.yubikey.secret-key",
                                SECRET)));
        forms.add(enrolment());
        forms.add(mapper());
        realm.preset("four-roles");
        forms.addAll(components());
        return forms;
    }

    private String flow() {
        Answer made =
                realm.admin()
                        .post(
                                realm.adminPath("/authentication/flows"),
                                Map.of(
                                        "alias",
                                        "every-form",
                                        "providerId",
                                        "basic-flow",
                                        "topLevel",
                                        true,
                                        "builtIn",
                                        false))
                        .expect(201);
        return last(made);
    }

    private Form step(String flow, String provider, Map<String, String> settings) {
        String execution =
                last(
                        realm.admin()
                                .post(
                                        realm.adminPath(
                                                "/authentication/flows/every-form/executions/execution"),
                                        Map.of("provider", provider))
                                .expect(201));
        String config =
                last(
                        realm.admin()
                                .post(
                                        realm.adminPath(
                                                "/authentication/executions/"
                                                        + execution
                                                        + "/config"),
                                        Map.of("alias", provider, "config", settings))
                                .expect(201));
        return new Form(
                provider + " of " + flow,
                realm.adminPath("/authentication/config/" + config),
                false,
                fields(get("/authentication/config-description/" + provider).get("properties")));
    }

    private Form enrolment() {
        realm.admin()
                .post(
                        realm.adminPath("/authentication/register-required-action"),
                        Map.of("providerId", "keystead-yubikey-enrol", "name", "Set up a YubiKey"))
                .expect(204);
        String action = "/authentication/required-actions/keystead-yubikey-enrol";
        return new Form(
                "keystead-yubikey-enrol",
                realm.adminPath(action + "/config"),
                false,
                fields(get(action + "/config-description").get("properties")));
    }

    private Form mapper() {
        String scope =
                last(
                        realm.admin()
                                .post(
                                        realm.adminPath("/client-scopes"),
                                        Map.of(
                                                "name",
                                                "keystead-forms",
                                                "protocol",
                                                "openid-connect"))
                                .expect(201));
        String models = "/client-scopes/" + scope + "/protocol-mappers/models";
        String type = "keystead-organization-access-mapper";
        String mapper =
                last(
                        realm.admin()
                                .post(
                                        realm.adminPath(models),
                                        Map.of(
                                                "name",
                                                "organization access",
                                                "protocol",
                                                "openid-connect",
                                                "protocolMapper",
                                                type,
                                                "config",
                                                Map.of("access.token.claim", "true")))
                                .expect(201));
        return new Form(
                type,
                realm.adminPath(models + "/" + mapper),
                false,
                described(serverInfo().at("/protocolMapperTypes/openid-connect"), type));
    }

    private List<Form> components() {
        JsonNode types = serverInfo().get("componentTypes");
        List<Form> forms = new ArrayList<>();
        for (String type :
                List.of(
                        "org.keystead.access.catalogue.CatalogueProvider",
                        "org.keystead.access.catalogue.RoleTemplateProvider")) {
            JsonNode component = get("/components?type=" + type).get(0);
            String provider = component.get("providerId").asText();
            forms.add(
                    new Form(
                            provider,
                            realm.adminPath("/components/" + component.get("id").asText()),
                            true,
                            described(types.get(type), provider)));
        }
        return forms;
    }

    private static List<Form.Field> described(JsonNode types, String id) {
        return StreamSupport.stream(types.spliterator(), false)
                .filter(type -> type.get("id").asText().equals(id))
                .findFirst()
                .map(type -> fields(type.get("properties")))
                .orElseThrow();
    }

    private static List<Form.Field> fields(JsonNode properties) {
        return StreamSupport.stream(properties.spliterator(), false)
                .map(
                        field ->
                                new Form.Field(
                                        field.get("name").asText(),
                                        label(field.get("label").asText()),
                                        field.get("type").asText()))
                .toList();
    }

    /** The words of Keycloak's own labels, which the console looks up. */
    private static String label(String label) {
        return switch (label) {
            case "includeInIdToken.label" -> "Add to ID token";
            case "includeInAccessToken.label" -> "Add to access token";
            case "includeInUserInfo.label" -> "Add to userinfo";
            case "includeInIntrospection.label" -> "Add to token introspection";
            case "includeInLightweight.label" -> "Add to lightweight access token";
            default -> label;
        };
    }

    private JsonNode serverInfo() {
        return realm.admin().get("/admin/serverinfo").expect(200).body();
    }

    private JsonNode get(String path) {
        return realm.admin().get(realm.adminPath(path)).expect(200).body();
    }

    private static String last(Answer created) {
        String location = created.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
