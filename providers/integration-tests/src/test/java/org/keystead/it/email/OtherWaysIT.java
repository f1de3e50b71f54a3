package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.Shared;

/** Ways to a token that run no flow, or one that nobody thinks of: each opens, and is told. */
class OtherWaysIT {

    @Test
    void passwordAloneIsAnAssertionWhereSamlNeedsNoBrowser() {
        SecuredRealm realm = SecuredRealm.create(Shared.server());
        realm.admin().post(realm.path("/clients"), Soap.client()).expect(201);
        User user = realm.userWithApp();

        assertThat(Soap.login(realm, user, SecuredRealm.PASSWORD).expect(200).text())
                .contains("<saml:Assertion");
        assertThat(audit(realm, 1))
                .contains("saml ecp: " + Soap.CLIENT + " (a password alone is an assertion)")
                .hasLineCount(1);

        change(realm, Soap.CLIENT, Map.of("attributes", Map.of("saml.allow.ecp.flow", "false")));
        assertThat(Soap.login(realm, user, SecuredRealm.PASSWORD).text())
                .doesNotContain("<saml:Assertion");
        assertThat(audit(realm, 0)).contains("clean");
    }

    @Test
    void assertionOfAnotherRealmIsATokenWhereAClientMayShowOne() {
        SecuredRealm elsewhere = SecuredRealm.bare(Shared.server(), Map.of());
        SecuredRealm realm = SecuredRealm.bare(Shared.server(), Map.of());
        Partner.add(realm, "partner", elsewhere);
        change(elsewhere, "partner-of-ours", Map.of("directAccessGrantsEnabled", true));
        realm.setUp();
        String provider = realm.path("/identity-provider/instances/partner");
        ObjectNode settings = (ObjectNode) realm.admin().get(provider).expect(200).body();
        settings.withObject("/config").put("jwtAuthorizationGrantEnabled", "true");
        realm.admin().put(provider, settings).expect(204);
        realm.admin()
                .post(
                        realm.path("/clients"),
                        Map.of(
                                "clientId",
                                "robot",
                                "secret",
                                "robot-secret",
                                "attributes",
                                Map.of(
                                        "oauth2.jwt.authorization.grant.enabled",
                                        "true",
                                        "oauth2.jwt.authorization.grant.idp",
                                        "partner",
                                        "oauth2.jwt.authorization.grant.audience",
                                        "[{\"key\":\"partner\",\"value\":\"partner-of-ours\"}]")))
                .expect(201);
        User there = elsewhere.user();
        User here = realm.userWithApp();
        realm.admin()
                .post(
                        realm.path("/users/" + here.id() + "/federated-identity/partner"),
                        Map.of("userId", there.id(), "userName", there.username()))
                .expect(204);

        Answer token = grant(realm, Partner.assertion(elsewhere, there)).expect(200);
        assertThat(
                        Application.claims(token.body().get("access_token").asText())
                                .get("sub")
                                .asText())
                .isEqualTo(here.id());
        assertThat(audit(realm, 1))
                .contains("jwt authorization grant: robot with assertions of partner")
                .hasLineCount(1);

        change(
                realm,
                "robot",
                Map.of("attributes", Map.of("oauth2.jwt.authorization.grant.enabled", "false")));
        grant(realm, Partner.assertion(elsewhere, there)).expect(400);
        assertThat(audit(realm, 0)).contains("clean");
    }

    @Test
    void secretThatOpensEveryAccountIsTold() {
        SecuredRealm realm = SecuredRealm.create(Shared.server());
        realm.admin()
                .post(
                        realm.path("/clients"),
                        Map.of(
                                "clientId",
                                "desk",
                                "secret",
                                "desk-secret",
                                "serviceAccountsEnabled",
                                true))
                .expect(201);
        String account =
                realm.admin()
                        .get(realm.path("/clients/" + id(realm, "desk") + "/service-account-user"))
                        .body()
                        .get("id")
                        .asText();
        String management = id(realm, "realm-management");
        JsonNode role =
                realm.admin()
                        .get(realm.path("/clients/" + management + "/roles/impersonation"))
                        .expect(200)
                        .body();
        String roles = realm.path("/users/" + account + "/role-mappings/clients/" + management);
        realm.admin().post(roles, List.of(role)).expect(204);
        User user = realm.userWithApp();

        String token =
                Api.anonymous(realm.server())
                        .form(
                                tokens(realm),
                                Map.of(
                                        "grant_type",
                                        "client_credentials",
                                        "client_id",
                                        "desk",
                                        "client_secret",
                                        "desk-secret"))
                        .expect(200)
                        .body()
                        .get("access_token")
                        .asText();
        Answer session =
                Api.bearer(realm.server(), token)
                        .post(realm.path("/users/" + user.id() + "/impersonation"), Map.of())
                        .expect(200);
        assertThat(session.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("KEYCLOAK_IDENTITY="));
        assertThat(audit(realm, 1)).contains("impersonation: desk").hasLineCount(1);
    }

    @Test
    void flowThatAClientPolicyChoosesIsTold() {
        SecuredRealm realm = SecuredRealm.create(Shared.server());
        realm.admin()
                .put(
                        realm.path("/client-policies/profiles"),
                        Map.of(
                                "profiles",
                                List.of(
                                        Map.of(
                                                "name",
                                                "quick",
                                                "executors",
                                                List.of(
                                                        Map.of(
                                                                "executor",
                                                                "auth-flow-enforcer",
                                                                "configuration",
                                                                Map.of(
                                                                        "auth-flow-alias",
                                                                        "browser")))))))
                .expect(204);
        assertThat(audit(realm, 0)).contains("clean");
        realm.admin()
                .put(
                        realm.path("/client-policies/policies"),
                        Map.of(
                                "policies",
                                List.of(
                                        Map.of(
                                                "name",
                                                "everybody",
                                                "enabled",
                                                true,
                                                "profiles",
                                                List.of("quick"),
                                                "conditions",
                                                List.of(
                                                        Map.of(
                                                                "condition",
                                                                "any-client",
                                                                "configuration",
                                                                Map.of()))))))
                .expect(204);
        User user = realm.user();
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            realm.application().open(page);
            new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
            assertThat(Application.answer(page)).containsKey("code");
        }
        assertThat(audit(realm, 1))
                .contains("client policy: profile quick (browser)")
                .hasLineCount(1);
    }

    private static Answer grant(SecuredRealm realm, String assertion) {
        return Api.anonymous(realm.server())
                .form(
                        tokens(realm),
                        Map.of(
                                "grant_type",
                                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                                "client_id",
                                "robot",
                                "client_secret",
                                "robot-secret",
                                "assertion",
                                assertion));
    }

    private static String tokens(SecuredRealm realm) {
        return "/realms/" + realm.name() + "/protocol/openid-connect/token";
    }

    private static void change(SecuredRealm realm, String client, Map<String, Object> settings) {
        realm.admin().put(realm.path("/clients/" + id(realm, client)), settings).expect(204);
    }

    private static String id(SecuredRealm realm, String client) {
        return realm.admin()
                .get(realm.path("/clients?clientId=" + Api.encode(client)))
                .body()
                .get(0)
                .get("id")
                .asText();
    }

    private static String audit(SecuredRealm realm, int status) {
        return RealmCommandHere.run(realm.server(), realm.name(), "audit").expect(status).output();
    }
}
