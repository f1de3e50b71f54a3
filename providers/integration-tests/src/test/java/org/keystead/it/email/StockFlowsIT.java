package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Shared;

/** What Keycloak's own browser flow does, done by ours too, in a realm with organizations. */
class StockFlowsIT {

    private static SecuredRealm realm;
    private static SecuredRealm elsewhere;
    private static String first;
    private static String second;
    private BrowserContext window;
    private Page page;

    @BeforeAll
    static void setUp() {
        elsewhere = SecuredRealm.bare(Shared.server(), Map.of());
        realm =
                SecuredRealm.bare(
                        Shared.server(),
                        Map.of(
                                "organizationsEnabled",
                                true,
                                "webAuthnPolicyPasswordlessPasskeysEnabled",
                                true));
        Partner.add(realm, "partner", elsewhere);
        first = organization("example.org");
        second = organization("example.com");
        Partner.link(realm, "partner", id(first), "example.org");
        realm.setUp();
    }

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
    void nameIsAskedForFirst() {
        User user = realm.user();
        realm.application().open(page);
        LoginPage login = new LoginPage(page).awaited();
        assertThat(login.asksForNameAlone()).isTrue();
        login.login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
        assertThat(realm.application().idToken(page).get("acr").asText()).isEqualTo("1");
    }

    @Test
    void passkeyIsOfferedOnTheFirstPage() {
        realm.application().open(page);
        new LoginPage(page).awaited();
        assertThat(page.getAttribute("#username", "autocomplete")).contains("webauthn");
        assertThat(page.locator("#webauth").count()).isOne();
    }

    @Test
    void hintAtTheNameLeadsToThePassword() {
        User user = realm.user();
        realm.application().open(page, "login_hint", user.username());
        LoginPage login = new LoginPage(page).awaited();
        assertThat(login.asksForNameAlone()).isFalse();
        login.password(SecuredRealm.PASSWORD);
        new CodePage(page).awaited();
    }

    @Test
    void hintAtTheProviderLeadsThere() {
        realm.application().open(page, "kc_idp_hint", "partner");
        assertThat(page.url()).contains("/realms/" + elsewhere.name() + "/");
    }

    @Test
    void memberLogsInAtTheProviderOfTheirOrganization() {
        User user = elsewhere.user();
        atTheProvider(user);
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
        Application.answer(page);
        assertThat(members(first)).contains(user.username());

        window.close();
        open();
        atTheProvider(user);
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 2));
        assertThat(realm.application().idToken(page).get("acr").asText()).isEqualTo("1");
    }

    private void atTheProvider(User user) {
        realm.application().open(page);
        new LoginPage(page).name(user.email());
        new LoginPage(page).awaited();
        assertThat(page.url()).contains("/realms/" + elsewhere.name() + "/");
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
    }

    @Test
    void memberOfSeveralOrganizationsChoosesOne() {
        User user = realm.user();
        join(first, user);
        join(second, user);
        realm.application().open(page, "scope", "openid organization");
        new LoginPage(page).name(user.username());
        select(second);
        new LoginPage(page).password(SecuredRealm.PASSWORD);
        new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
        assertThat(chosen()).containsExactly(second);

        realm.application().open(page, "scope", "openid organization");
        select(first);
        assertThat(chosen()).containsExactly(first);
    }

    private void select(String alias) {
        page.waitForSelector("text=Select an organization to proceed");
        page.click("#organization-" + alias);
    }

    private List<String> chosen() {
        return realm.application()
                .idToken(page)
                .path("organization")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void whoIsDisabledIsToldSoAtTheName() {
        User user = realm.user(Map.of("enabled", false));
        join(second, user);
        realm.application().open(page);
        new LoginPage(page).name(user.username());
        page.waitForSelector("text=Account is disabled");
        assertThat(page.locator("#password").count()).isZero();
    }

    @Test
    void forgottenPasswordIsToldAfterTheName() {
        User user = realm.user();
        realm.application().open(page);
        LoginPage login = new LoginPage(page);
        login.name(user.username());
        login.forgotPassword();
        page.fill("#username", user.username());
        page.click("[type=submit]");
        page.waitForSelector("text=You should receive an email shortly");
        assertThat(Mailbox.to(user.email())).hasSize(1);
    }

    private static void join(String alias, User user) {
        realm.admin()
                .post(
                        realm.path("/organizations/" + id(alias) + "/members"),
                        "\"" + user.id() + "\"")
                .expect(201);
    }

    private static List<String> members(String alias) {
        return realm.admin()
                .get(realm.path("/organizations/" + id(alias) + "/members"))
                .expect(200)
                .body()
                .findValuesAsText("username");
    }

    private static String organization(String domain) {
        String alias = "o" + UUID.randomUUID();
        realm.admin()
                .post(
                        realm.path("/organizations"),
                        Map.of(
                                "name",
                                alias,
                                "alias",
                                alias,
                                "domains",
                                List.of(Map.of("name", domain))))
                .expect(201);
        return alias;
    }

    private static String id(String alias) {
        return realm.admin()
                .get(realm.path("/organizations?exact=true&search=" + alias))
                .expect(200)
                .body()
                .get(0)
                .get("id")
                .asText();
    }
}
