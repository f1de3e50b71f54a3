package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.RealmCommandHere;
import org.keystead.it.server.Shared;

/** Devices that need not give the mailed code for a while. */
class DevicesIT {

    private static SecuredRealm realm;
    private BrowserContext window;
    private Page page;
    private DeviceWindow device;

    @BeforeAll
    static void setUp() {
        realm = SecuredRealm.create(Shared.server(), "--remember-days", "30");
    }

    @BeforeEach
    void open() {
        window = Browser.window();
        page = window.newPage();
        device = new DeviceWindow(realm, window, page);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void rememberedDeviceIsNotAskedAgainUntilItIsForgotten() {
        User user = device.rememberedUser();
        Cookie cookie = device.cookies().get(0);
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.path).isEqualTo("/realms/" + realm.name() + "/");

        device.logOut();
        device.password(user);
        assertThat(Application.answer(page)).containsKey("code");
        assertThat(Mailbox.to(user.email())).hasSize(1);

        device.logOut();
        assertThat(devices(user)).hasSize(1);
        realm.admin()
                .delete(
                        realm.path(
                                "/users/"
                                        + user.id()
                                        + "/credentials/"
                                        + devices(user).get(0).get("id").asText()))
                .expect(204);
        device.password(user);
        new CodePage(page).awaited();
    }

    @Test
    void skippedStepIsNotClaimed() {
        User user = device.rememberedUser();
        device.logOut();
        device.password(user);
        JsonNode token = realm.application().idToken(page);
        assertThat(token.get("amr").toString()).isEqualTo("[\"pwd\"]");
        assertThat(token.get("acr").asText()).isEqualTo("1");

        realm.application().open(page, "acr_values", "2");
        new CodePage(page).awaited();
    }

    @Test
    void rememberedDeviceNeverMakesLevelTwo() {
        User user = device.rememberedUser();
        device.logOut();
        realm.application().open(page, "acr_values", "2");
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
        new CodePage(page).awaited();
        assertThat(page.locator("#keysteadRemember").count()).isZero();
    }

    @Test
    void loginThatIsAskedForAnewIsAskedForInFull() {
        User user = device.rememberedUser();
        realm.application().open(page, "prompt", "login");
        new LoginPage(page).password(SecuredRealm.PASSWORD);
        new CodePage(page).awaited();
        assertThat(Mailbox.code(user.email(), 2)).isNotBlank();
    }

    @Test
    void newPasswordForgetsTheDevices() {
        User user = device.rememberedUser();
        device.logOut();
        realm.admin()
                .put(
                        realm.path("/users/" + user.id() + "/reset-password"),
                        Map.of("type", "password", "value", SecuredRealm.PASSWORD))
                .expect(204);
        device.password(user);
        new CodePage(page).awaited();
    }

    @Test
    void cookieOfOneUserIsNothingToAnother() {
        device.rememberedUser();
        Cookie cookie = device.cookies().get(0);
        device.logOut();
        User other = realm.user();
        device.password(other);
        new CodePage(page).awaited().code(Mailbox.code(other.email(), 1));
        Application.answer(page);
        // the other user's name for the cookie, with the first user's value
        window.addCookies(
                List.of(
                        new Cookie(DeviceWindow.nameFor(other), cookie.value)
                                .setUrl(realm.server().url() + "/realms/" + realm.name() + "/")));
        device.logOut();
        device.password(other);
        new CodePage(page).awaited();
    }

    @Test
    void cookieThatWasChangedIsNothing() {
        User user = device.rememberedUser();
        Cookie cookie = device.cookies().get(0);
        String[] parts = cookie.value.split("\\.", -1);
        device.logOut();
        window.addCookies(
                List.of(
                        new Cookie(cookie.name, parts[0] + "." + parts[1] + ".AAAA")
                                .setUrl(realm.server().url() + cookie.path)));
        device.password(user);
        new CodePage(page).awaited();
    }

    @Test
    void userSeesAndForgetsThemInTheAccountConsole() {
        device.remembered(realm.user(Map.of("attributes", Map.of("locale", List.of("fr")))));
        page.navigate(
                realm.server().url()
                        + "/realms/"
                        + realm.name()
                        + "/account/account-security/signing-in");
        page.waitForSelector("text=Appareils mémorisés");
        page.waitForSelector("text=Le code par e-mail n’est pas demandé sur ces appareils.");
        assertThat(
                        page.locator("[data-testid='keystead-trusted-device/credential-list']")
                                .locator("[data-testrole='label']")
                                .innerText())
                .matches("[A-Za-z ]*Chrome, Linux");
    }

    @Test
    void userGivesADeviceAnotherNameInTheAccountConsole() {
        realm.change(Map.of("accountTheme", "keystead"));
        User user = device.rememberedUser();
        page.navigate(
                realm.server().url()
                        + "/realms/"
                        + realm.name()
                        + "/account/account-security/names");
        Locator row = page.getByTestId("keystead-factor-keystead-trusted-device");
        row.getByText("Remembered devices").waitFor();
        row.getByText("Rename").click();
        page.fill("#keystead-name", "Kitchen");
        page.getByTestId("keystead-save").click();
        row.getByText("Kitchen").waitFor();

        assertThat(devices(user).get(0).get("userLabel").asText()).isEqualTo("Kitchen");
        device.logOut();
        device.password(user);
        assertThat(Application.answer(page)).containsKey("code");
    }

    @Test
    void nothingIsRememberedWhereTheRealmDoesNotSaySo() {
        SecuredRealm strict = SecuredRealm.create(Shared.server());
        User user = strict.user();
        Tab tab = new Tab(new ConcurrentHashMap<>(), strict.server().url());
        tab.open(strict.application().loginUrl()).login(user.username());
        assertThat(tab.body()).doesNotContain("keysteadRemember");
        tab.submit(
                Map.of(
                        "keysteadEmailCode",
                        Mailbox.code(user.email(), 1),
                        "keysteadRemember",
                        "on"));
        assertThat(tab.isLoggedIn()).isTrue();
        assertThat(strict.admin().get(strict.path("/users/" + user.id() + "/credentials")).text())
                .doesNotContain("keystead-trusted-device");
    }

    @Test
    void auditKnowsRememberedDevices() {
        RealmCommandHere.run(realm.server(), realm.name(), "audit").expect(0);
    }

    private static List<JsonNode> devices(User user) {
        List<JsonNode> devices = new ArrayList<>();
        realm.admin()
                .get(realm.path("/users/" + user.id() + "/credentials"))
                .expect(200)
                .body()
                .forEach(
                        credential -> {
                            if (credential.get("type").asText().equals("keystead-trusted-device")) {
                                devices.add(credential);
                            }
                        });
        return devices;
    }
}
