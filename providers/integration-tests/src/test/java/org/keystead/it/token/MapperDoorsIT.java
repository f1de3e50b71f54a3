package org.keystead.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Shared;
import org.keystead.it.server.TestRealm;

/** The claim's mapper at each door by which Keycloak saves mappers. */
class MapperDoorsIT {

    private static final Map<String, Object> WRONG = mapper(Map.of("maxSize", "lots"));

    private static TestRealm realm;

    @BeforeAll
    static void realm() {
        realm = TestRealm.create(Shared.server());
        realm.preset("section-levels");
        realm.organization("acme", "boris");
        realm.grant("acme", "boris", Map.of("section", "domains", "level", "read"));
    }

    @Test
    void aMapperThatWouldBeMisreadIsRefusedWithAClientOrScope() {
        refused(
                realm.admin()
                        .post(
                                realm.adminPath("/clients"),
                                Map.of("clientId", "wrong", "protocolMappers", List.of(WRONG))));
        String client = realm.client(Map.of("clientId", "later"));
        refused(
                realm.admin()
                        .put(
                                realm.adminPath("/clients/" + client),
                                Map.of("clientId", "later", "protocolMappers", List.of(WRONG))));
        refused(
                realm.admin()
                        .post(
                                realm.adminPath(
                                        "/clients/" + client + "/protocol-mappers/add-models"),
                                List.of(WRONG)));
        refused(
                realm.admin()
                        .post(
                                realm.adminPath("/client-scopes"),
                                Map.of(
                                        "name",
                                        "wrong",
                                        "protocol",
                                        "openid-connect",
                                        "protocolMappers",
                                        List.of(WRONG))));
        assertThat(realm.admin().get(realm.adminPath("/clients?clientId=wrong")).body()).isEmpty();
        assertThat(realm.admin().get(realm.adminPath("/client-scopes")).text())
                .doesNotContain("\"wrong\"");
    }

    @Test
    void aRealmFileWithSuchAMapperIsRefused() {
        Map<String, Object> owner =
                Map.of(
                        "name",
                        "wrong",
                        "protocol",
                        "openid-connect",
                        "protocolMappers",
                        List.of(WRONG));
        String name = realm.name() + "-copy";
        refused(
                realm.admin()
                        .post(
                                "/admin/realms",
                                Map.of("realm", name, "clientScopes", List.of(owner))));
        refused(
                realm.admin()
                        .post(
                                "/admin/realms",
                                Map.of(
                                        "realm",
                                        name,
                                        "clients",
                                        List.of(
                                                Map.of(
                                                        "clientId",
                                                        "wrong",
                                                        "protocolMappers",
                                                        List.of(WRONG))))));
        realm.admin().get("/admin/realms/" + name).expect(404);
    }

    /** The console sends what it was shown, and shows what is not there as off. */
    @Test
    void whatIsReadAndSavedAgainLeavesTheClaimAsItWas() {
        ClaimScope.addTo(realm);
        JsonNode before = claim();
        assertThat(before.at("/acme/sections/domains").isMissingNode()).isFalse();
        for (JsonNode scope : realm.admin().get(realm.adminPath("/client-scopes")).body()) {
            for (JsonNode listed : scope.path("protocolMappers")) {
                if (listed.path("protocolMapper").asText().startsWith("keystead-")) {
                    String path =
                            realm.adminPath(
                                    "/client-scopes/"
                                            + scope.get("id").asText()
                                            + "/protocol-mappers/models/"
                                            + listed.get("id").asText());
                    JsonNode shown = realm.admin().get(path).expect(200).body();
                    assertThat(shown.at("/config/sections").asText()).isEqualTo("true");
                    assertThat(shown.at("/config/projects").asText()).isEqualTo("true");
                    assertThat(shown.at("/config/roles").asText()).isEqualTo("true");
                    assertThat(shown.at("/config/maxSize").asText()).isEqualTo("4096");
                    realm.admin().put(path, shown).expect(204);
                }
            }
        }
        assertThat(claim()).isEqualTo(before);
    }

    private static JsonNode claim() {
        String token = realm.login("boris", "openid organization:*").get("access_token").asText();
        return org.keystead.it.browser.Application.claims(token).path("organization_access");
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("Maximum size (maxSize) must be a whole number");
    }

    private static Map<String, Object> mapper(Map<String, String> config) {
        return Map.of(
                "name",
                "organization access",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "keystead-organization-access-mapper",
                "config",
                config);
    }
}
