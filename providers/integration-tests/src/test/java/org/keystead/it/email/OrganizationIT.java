package org.keystead.it.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.browser.OtpPage;
import org.keystead.it.email.SecuredRealm.User;
import org.keystead.it.server.Shared;

/** Organizations that require a strong factor of their members. */
class OrganizationIT {

    @Test
    void memberSetsUpAStrongFactorBehindTheMailedCode() {
        SecuredRealm realm =
                SecuredRealm.bare(Shared.server(), Map.of("organizationsEnabled", true));
        realm.setUp();
        User user = realm.user();
        String organization = organization(realm, "true");
        realm.admin()
                .post(
                        realm.path("/organizations/" + organization + "/members"),
                        "\"" + user.id() + "\"")
                .expect(201);
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            realm.application().open(page);
            logIn(page, user);
            new CodePage(page).awaited().code(Mailbox.code(user.email(), 1));
            new EnrolmentPage(page).awaited().setUpApp();
            assertThat(Application.answer(page)).containsKey("code");
        }
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            realm.application().open(page);
            logIn(page, user);
            new OtpPage(page).awaited();
            assertThat(Mailbox.codes(user.email())).hasSize(1);
        }
    }

    @Test
    void othersAreLeftAlone() {
        SecuredRealm realm =
                SecuredRealm.bare(Shared.server(), Map.of("organizationsEnabled", true));
        realm.setUp();
        User member = realm.user();
        organization(realm, "true");
        String indifferent = organization(realm, "false");
        realm.admin()
                .post(
                        realm.path("/organizations/" + indifferent + "/members"),
                        "\"" + member.id() + "\"")
                .expect(201);
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            realm.application().open(page);
            logIn(page, member);
            new CodePage(page).awaited().code(Mailbox.code(member.email(), 1));
            assertThat(Application.answer(page)).containsKey("code");
        }
    }

    private static void logIn(Page page, User user) {
        new LoginPage(page).login(user.username(), SecuredRealm.PASSWORD);
    }

    private static String organization(SecuredRealm realm, String requires) {
        String name = "o" + java.util.UUID.randomUUID();
        String location =
                realm.admin()
                        .post(
                                realm.path("/organizations"),
                                Map.of(
                                        "name",
                                        name,
                                        "alias",
                                        name,
                                        "domains",
                                        List.of(Map.of("name", name + ".example.com")),
                                        "attributes",
                                        Map.of(
                                                "keystead.requires-strong-factor",
                                                List.of(requires))))
                        .expect(201)
                        .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
