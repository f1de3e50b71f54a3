package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.browser.Looks;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Shared;

/** Every page and the mail, light and dark, wide and narrow, in the stock theme and in ours. */
class PagesIT {

    private static SecuredRealm realm;

    @BeforeAll
    static void setUp() {
        realm = SecuredRealm.create(Shared.server(), "--remember-days", "30");
    }

    @ParameterizedTest
    @CsvSource({
        "keycloak.v2, LIGHT, 1280, 900",
        "keycloak.v2, DARK, 390, 844",
        "keystead, LIGHT, 1280, 900",
        "keystead, DARK, 1280, 900",
        "keystead, LIGHT, 390, 844",
        "keystead, DARK, 390, 844"
    })
    void pagesAreUsable(String theme, ColorScheme scheme, int width, int height) {
        realm.change(Map.of("loginTheme", theme));
        String name =
                "%s-%s-%d-".formatted(theme, scheme, width).toLowerCase(java.util.Locale.ROOT);
        User user = realm.user(Map.of("attributes", Map.of("locale", List.of("en"))));
        try (BrowserContext window = Browser.window(width, height, scheme)) {
            Page page = window.newPage();
            realm.application().open(page);
            new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
            look(page, name + "code");
            assertThat(rightEdgeOfForm(page)).isLessThanOrEqualTo(width);
            if (theme.equals("keystead")) {
                // in Keycloak's own theme the attempted user name's tooltip makes every page wider
                assertThat(new LoginPage(page).width()).isLessThanOrEqualTo(width);
            }
            new CodePage(page).code("00000000");
            new CodePage(page).refused();
            look(page, name + "refused");
            new CodePage(page).resend();
            page.waitForSelector("text=Wait");
            look(page, name + "too-soon");
            new CodePage(page).code(Mailbox.code(user.email(), 1));
            Application.answer(page);
            realm.application().open(page, "acr_values", "2");
            new CodePage(page).awaited().code(Mailbox.code(user.email(), 2));
            new EnrolmentPage(page).awaited();
            look(page, name + "enrolment");
        }
        User nobody = realm.user(Map.of("email", ""));
        try (BrowserContext window = Browser.window(width, height, scheme)) {
            Page page = window.newPage();
            realm.application().open(page);
            new LoginPage(page).login(nobody.username(), SecuredRealm.PASSWORD);
            page.waitForSelector("#kc-error-message");
            look(page, name + "no-address");
        }
    }

    @ParameterizedTest
    @CsvSource({"base, LIGHT", "keystead, LIGHT", "keystead, DARK"})
    void mailIsReadable(String theme, ColorScheme scheme) {
        realm.change(Map.of("emailTheme", theme));
        User user = realm.user(Map.of("attributes", Map.of("locale", List.of("de"))));
        Tab tab = new Tab(new java.util.concurrent.ConcurrentHashMap<>(), realm.server().url());
        tab.open(realm.application().loginUrl()).login(user.username());
        Mailbox.code(user.email(), 1);
        try (BrowserContext window = Browser.window(390, 844, scheme)) {
            Page page = window.newPage();
            page.setContent(Mailbox.html(Mailbox.to(user.email()).get(0)));
            Looks.keep(page, "mail-" + theme + "-" + scheme);
            assertThat(page.locator("body").innerText()).contains("Waren Sie das nicht?");
        }
    }

    private static double rightEdgeOfForm(Page page) {
        var box = page.locator("#keystead-email-code-form").boundingBox();
        return box.x + box.width;
    }

    private static void look(Page page, String name) {
        new AnyPage(page).settle();
        Looks.keep(page, name);
        assertThat(Looks.faults(page)).isEmpty();
    }

    /** Whichever page it is, once it is drawn. */
    private record AnyPage(Page page) {

        void settle() {
            page.waitForSelector(
                    "#keystead-email-code-form, #keystead-enrolment-form, #kc-error-message");
            page.waitForLoadState();
        }
    }
}
