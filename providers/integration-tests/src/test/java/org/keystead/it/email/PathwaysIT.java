package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.browser.OtpPage;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.Shared;

/** The ways into a realm beside the front door, and the commands that shut and watch them. */
class PathwaysIT {

    private static final Pattern LINK = Pattern.compile("http\\S+action-token\\S+");
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void open() {
        window = Browser.window();
        page = window.newPage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void auditTellsEachHoleAndSetupShutsThem() {
        SecuredRealm realm =
                SecuredRealm.bare(Shared.server(), Map.of("registrationAllowed", true));
        Partner.add(realm, "partner", SecuredRealm.bare(Shared.server(), Map.of()));
        realm.changeClient(
                Map.of(
                        "directAccessGrantsEnabled",
                        true,
                        "attributes",
                        Map.of("oidc.ciba.grant.enabled", "true"),
                        "authenticationFlowBindingOverrides",
                        Map.of("browser", flowId(realm, "browser"))));
        assertThat(audit(realm, 1))
                .contains("browser: (browser)")
                .contains("client: application by its own browser flow (browser)")
                .contains("direct grant: application (direct grant)")
                .contains("identity provider: partner by its post login flow (no flow)")
                .contains("reset: a mailed link alone logs in (reset credentials)")
                .contains("reset: a mailed link alone replaces the authenticator app")
                .contains("registration: a new password alone logs in (registration)")
                .contains("ciba: application");

        String dry = setup(realm, "--dry-run");
        assertThat(dry).contains("would write the flow \"keystead browser\"");
        assertThat(audit(realm, 1)).contains("browser: (browser)");

        setup(realm);
        assertThat(audit(realm, 1).lines())
                .containsExactlyInAnyOrder(
                        "client: application by its own browser flow (browser); take the client's"
                                + " own flow away, or put the second step into it",
                        "ciba: application (the device decides, no flow is run); switch the"
                                + " client's CIBA grant off");
        realm.changeClient(
                Map.of(
                        "attributes",
                        Map.of("oidc.ciba.grant.enabled", "false"),
                        "authenticationFlowBindingOverrides",
                        Map.of("browser", "")));
        assertThat(audit(realm, 0)).contains("clean");
        assertThat(setup(realm)).contains("nothing to change");
    }

    @Test
    void flowThatWasTamperedWithIsToldAndMended() {
        SecuredRealm realm = SecuredRealm.create(Shared.server());
        String executions = realm.path("/authentication/flows/keystead%20browser/executions");
        for (JsonNode row : realm.admin().get(executions).expect(200).body()) {
            if (row.path("displayName").asText().equals("keystead browser e-mail")) {
                realm.admin()
                        .put(
                                executions,
                                ((com.fasterxml.jackson.databind.node.ObjectNode) row)
                                        .put("requirement", "DISABLED"))
                        .expect(204);
            }
        }
        assertThat(audit(realm, 1)).contains("browser: (keystead browser)");
        assertThat(setup(realm)).contains("write the flow \"keystead browser\"");
        assertThat(audit(realm, 0)).contains("clean");
        User user = realm.user();
        realm.application().open(page);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
        assertThat(Application.answer(page)).containsKey("code");
    }

    @Test
    void commandsSayWhenTheyCannotReachTheServer() {
        SecuredRealm realm = SecuredRealm.bare(Shared.server(), Map.of());
        assertThat(
                        RealmCommandHere.run(realm.server(), "no such realm", "audit")
                                .expect(2)
                                .output())
                .contains("the server has no realm no such realm");
    }

    @Test
    void providersLoginTakesTheSecondStepHereToo() {
        SecuredRealm elsewhere = SecuredRealm.bare(Shared.server(), Map.of());
        SecuredRealm realm = SecuredRealm.bare(Shared.server(), Map.of());
        Partner.add(realm, "partner", elsewhere);
        realm.setUp();
        User user = elsewhere.user();
        realm.application().open(page, "kc_idp_hint", "partner");
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(page).awaited();
        assertThat(Application.returned(page)).isFalse();
        new CodePage(page).code(Mailbox.code(user.email(), 1));
        assertThat(realm.application().idToken(page).get("acr").asText()).isEqualTo("1");
    }

    @Test
    void resetByMailDoesNotOpenAnAccountWithAStrongFactor() {
        SecuredRealm realm = SecuredRealm.create(Shared.server());
        User user = realm.userWithApp();
        followResetLink(realm, user);
        new OtpPage(page).awaited();
        assertThat(page.locator("#password-new").count()).isZero();
        new OtpPage(page).code("000000");
        new OtpPage(page).awaited();
        assertThat(page.locator("#password-new").count()).isZero();
        new OtpPage(page).code(SecuredRealm.app().code());
        setPassword();
        assertThat(Application.returned(page)).isFalse();
    }

    @Test
    void resetByMailIsNoLogin() {
        SecuredRealm realm = SecuredRealm.create(Shared.server());
        User user = realm.user();
        followResetLink(realm, user);
        setPassword();
        assertThat(Application.returned(page)).isFalse();
        realm.application().open(page);
        new LoginPage(page).awaited().login(user.username(), "another horse battery staple");
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
        assertThat(Application.answer(page)).containsKey("code");
    }

    @Test
    void freshCodeIsTheStepUpWhereTheRealmChoseSo() {
        SecuredRealm realm = SecuredRealm.create(Shared.server(), "--variant", "email-step-up");
        User user = realm.user();
        realm.application().open(page);
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
        assertThat(realm.application().idToken(page).get("acr").asText()).isEqualTo("1");

        realm.application().open(page, "acr_values", "2");
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 2));
        assertThat(realm.application().idToken(page).get("acr").asText()).isEqualTo("2");

        realm.application().open(page, "acr_values", "3");
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 3));
        new EnrolmentPage(page).awaited();
        assertThat(audit(realm, 0)).contains("clean");
    }

    private void followResetLink(SecuredRealm realm, User user) {
        realm.application().open(page);
        new LoginPage(page).forgotPassword();
        page.fill("#username", user.username());
        page.click("[type=submit]");
        page.waitForSelector("text=You should receive an email shortly");
        Matcher link = LINK.matcher(Mailbox.text(Mailbox.to(user.email()).get(0)));
        assertThat(link.find()).isTrue();
        page.navigate(link.group());
    }

    private void setPassword() {
        page.waitForSelector("#password-new");
        page.fill("#password-new", "another horse battery staple");
        page.fill("#password-confirm", "another horse battery staple");
        page.click("[type=submit]");
        page.waitForSelector("text=Your account has been updated.");
    }

    private static String flowId(SecuredRealm realm, String alias) {
        for (JsonNode flow : realm.admin().get(realm.path("/authentication/flows")).body()) {
            if (flow.get("alias").asText().equals(alias)) {
                return flow.get("id").asText();
            }
        }
        throw new AssertionError("no flow " + alias);
    }

    private static String audit(SecuredRealm realm, int status) {
        return RealmCommandHere.run(realm.server(), realm.name(), "audit").expect(status).output();
    }

    private static String setup(SecuredRealm realm, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = "setup";
        System.arraycopy(more, 0, arguments, 1, more.length);
        return RealmCommandHere.run(realm.server(), realm.name(), arguments).expect(0).output();
    }
}
