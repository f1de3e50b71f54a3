package org.keystead.it.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.server.TestRealm;

/** Which clients exchange API keys, and for what. */
class ExchangingClientsIT {

    private TestRealm realm;
    private ExchangedKeys machines;
    private String secret;

    @BeforeEach
    void realm() {
        ApiKeys keys = ApiKeys.atAcme();
        realm = keys.realm();
        machines = ExchangedKeys.of(realm);
        secret = keys.everything(realm.as("anna"));
    }

    @AfterEach
    void delete() {
        realm.delete();
    }

    @Test
    void onlyClientsThatAnAdministratorLetDoIt() {
        String token = machines.token(secret);
        for (Map<String, ?> settings :
                List.of(
                        Map.of("attributes", Map.of("keystead.api-key.grant", "")),
                        Map.of("attributes", allowedAnd("dpop.bound.access.tokens")),
                        Map.of(
                                "attributes",
                                allowedAnd("tls.client.certificate.bound.access.tokens")),
                        Map.of("attributes", allowed(), "consentRequired", true),
                        Map.of("consentRequired", false, "publicClient", true))) {
            machines.change(settings);
            assertThat(machines.exchange(secret, Map.of()).status()).isEqualTo(400);
            assertThat(machines.require(token, "acme", "view")).isEqualTo(401);
            machines.change(
                    Map.of(
                            "attributes",
                            Map.of(
                                    "keystead.api-key.grant",
                                    "true",
                                    "dpop.bound.access.tokens",
                                    "false",
                                    "tls.client.certificate.bound.access.tokens",
                                    "false")));
        }
        machines.change(Map.of("publicClient", false, "secret", "machines-secret"));
        assertThat(machines.require(token, "acme", "view")).isEqualTo(204);
        machines.change(Map.of("enabled", false));
        assertThat(machines.require(token, "acme", "view")).isEqualTo(401);
    }

    @Test
    void whatTheRealmsPoliciesAskOfServicesIsAskedHereToo() {
        realm.admin()
                .put(
                        realm.adminPath("/client-policies/profiles"),
                        Map.of(
                                "profiles",
                                List.of(
                                        Map.of(
                                                "name",
                                                "certificates",
                                                "executors",
                                                List.of(
                                                        Map.of(
                                                                "executor",
                                                                "holder-of-key-enforcer",
                                                                "configuration",
                                                                Map.of()))))))
                .expect(204);
        realm.admin()
                .put(
                        realm.adminPath("/client-policies/policies"),
                        Map.of(
                                "policies",
                                List.of(
                                        Map.of(
                                                "name",
                                                "everybody",
                                                "enabled",
                                                true,
                                                "conditions",
                                                List.of(
                                                        Map.of(
                                                                "condition",
                                                                "any-client",
                                                                "configuration",
                                                                Map.of())),
                                                "profiles",
                                                List.of("certificates")))))
                .expect(204);

        assertThat(machines.exchange(secret, Map.of()).expect(400).text())
                .contains("Client Certification missing");
    }

    private static Map<String, String> allowed() {
        return Map.of("keystead.api-key.grant", "true");
    }

    private static Map<String, String> allowedAnd(String other) {
        return Map.of("keystead.api-key.grant", "true", other, "true");
    }

    @Test
    void noScopeMakesALoginOfIt() {

        for (String scope : List.of("openid", "offline_access", "email openid")) {
            assertThat(machines.exchange(secret, Map.of("scope", scope)).expect(400).text())
                    .contains("invalid_scope");
        }
        assertThat(machines.exchange("", Map.of()).expect(400).text()).contains("invalid_grant");
        machines.exchange(secret, Map.of("client_secret", "guess")).expect(401);
    }
}
