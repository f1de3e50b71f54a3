package org.keystead.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.keystead.it.server.Answer;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.TestRealm;

/** Gives a realm one of everything that the pack has a form for. */
record ConfiguredForms(TestRealm realm) {

    private static final String MAPPER = "keystead-organization-access-mapper";
    private static final String ENROLMENT = "keystead-yubikey-enrol";
    private static final List<String> COMPONENTS =
            List.of(
                    "org.keystead.access.catalogue.CatalogueProvider",
                    "org.keystead.access.catalogue.RoleTemplateProvider");

    List<Form> all() {
        RealmCommandHere.run(realm.server(), realm.name(), "setup").expect(0);
        realm.preset("four-roles");
        List<Form> forms = new ArrayList<>();
        for (String step : ours(get("/authentication/authenticator-providers"))) {
            List<Field> fields =
                    Field.of(get("/authentication/config-description/" + step).get("properties"));
            if (!fields.isEmpty()) {
                forms.add(step(step, fields));
            }
        }
        forms.add(enrolment());
        forms.add(mapper());
        forms.addAll(components());
        return forms;
    }

    /** Where the browser flow has the step first. */
    private Form step(String provider, List<Field> fields) {
        JsonNode execution =
                stream(get("/authentication/flows/keystead%20browser/executions"))
                        .filter(row -> row.path("providerId").asText().equals(provider))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no flow has a " + provider));
        String config = "/authentication/config/" + execution.get("authenticationConfig").asText();
        if (provider.equals("keystead-yubikey-otp")) {
            ObjectNode present = (ObjectNode) get(config);
            present.withObject("/config")
                    .put("keystead.yubikey.client-id", "1")
                    .put("keystead.yubikey.secret-key", "a2V5c3RlYWQgZGVtbyBvbmx5IQ==");
            realm.admin().put(realm.adminPath(config), present).expect(204);
        }
        return new Form(
                provider,
                realm.adminPath(config),
                false,
                fields,
                "authentication/" + flow() + "/notInUse",
                "[data-id='" + execution.get("id").asText() + "']");
    }

    private String flow() {
        return stream(get("/authentication/flows"))
                .filter(flow -> flow.get("alias").asText().equals("keystead browser"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    private Form enrolment() {
        String action = "/authentication/required-actions/" + ENROLMENT;
        return new Form(
                ENROLMENT,
                realm.adminPath(action + "/config"),
                false,
                Field.of(get(action + "/config-description").get("properties")),
                "authentication/required-actions",
                ":text('" + get(action).get("name").asText() + "')");
    }

    /** With nothing set of our own; for a token that is not named, unset means off. */
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
        Map<String, ?> settings =
                Map.of(
                        "name",
                        "organization access",
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        MAPPER,
                        "config",
                        Map.of("access.token.claim", "true", "id.token.claim", "false"));
        String mapper = last(realm.admin().post(realm.adminPath(models), settings).expect(201));
        return new Form(
                MAPPER,
                realm.adminPath(models + "/" + mapper),
                false,
                described(serverInfo().at("/protocolMapperTypes/openid-connect"), MAPPER),
                "client-scopes/" + scope + "/mappers/" + mapper + "/edit",
                "");
    }

    /** The console has forms for components of its own kinds only. */
    private List<Form> components() {
        List<Form> forms = new ArrayList<>();
        for (String type : COMPONENTS) {
            JsonNode component = get("/components?type=" + type).get(0);
            String provider = component.get("providerId").asText();
            forms.add(
                    new Form(
                            provider,
                            realm.adminPath("/components/" + component.get("id").asText()),
                            true,
                            described(serverInfo().get("componentTypes").get(type), provider),
                            "",
                            ""));
        }
        return forms;
    }

    /** The ids of everything of ours that the server lists with settings of its own. */
    List<String> known() {
        JsonNode info = serverInfo();
        return Stream.of(
                        ours(get("/authentication/authenticator-providers")).stream()
                                .filter(
                                        id ->
                                                !get("/authentication/config-description/" + id)
                                                        .get("properties")
                                                        .isEmpty()),
                        ours(get("/authentication/form-action-providers")).stream(),
                        ours(get("/authentication/client-authenticator-providers")).stream(),
                        stream(get("/authentication/required-actions"))
                                .map(action -> action.get("alias").asText())
                                .filter(ConfiguredForms::isOurs),
                        stream(info.get("protocolMapperTypes"))
                                .flatMap(types -> ours(types).stream()),
                        info.get("componentTypes").properties().stream()
                                .filter(types -> types.getKey().startsWith("org.keystead."))
                                .flatMap(types -> ours(types.getValue()).stream()))
                .flatMap(ids -> ids)
                .toList();
    }

    private static List<String> ours(JsonNode types) {
        return stream(types)
                .map(type -> type.get("id").asText())
                .filter(ConfiguredForms::isOurs)
                .toList();
    }

    private static boolean isOurs(String id) {
        return id.startsWith("keystead");
    }

    private static List<Field> described(JsonNode types, String id) {
        return stream(types)
                .filter(type -> type.get("id").asText().equals(id))
                .findFirst()
                .map(type -> Field.of(type.get("properties")))
                .orElseThrow();
    }

    private JsonNode serverInfo() {
        return realm.admin().get("/admin/serverinfo").expect(200).body();
    }

    private JsonNode get(String path) {
        return realm.admin().get(realm.adminPath(path)).expect(200).body();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String last(Answer created) {
        String location = created.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
