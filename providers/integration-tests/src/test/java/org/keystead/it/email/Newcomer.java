package org.keystead.it.email;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.RegistrationPage;
import org.keystead.it.server.Await;

/** Somebody without an account, who makes one. */
record Newcomer(SecuredRealm realm) {

    private static final Pattern LINK =
            Pattern.compile("href=\"(http[^\"]+(?:registrations|action-token)[^\"]+)\"");

    /**
     * How somebody got in.
     *
     * @param askedForACode whether the form was not enough
     * @param acr the level that the application is told
     */
    record Arrival(boolean askedForACode, String acr) {}

    /** Registers at the application. */
    Arrival registers() {
        String address = "n" + UUID.randomUUID() + "@example.org";
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            realm.application().open(page);
            page.click("text=Register");
            fillIn(page, address);
            page.waitForCondition(
                    () -> Application.returned(page) || page.locator(CodePage.FIELD).isVisible());
            boolean asked = !Application.returned(page);
            if (asked) {
                new CodePage(page).code(Mailbox.code(address, 1));
            }
            return new Arrival(asked, acr(page));
        }
    }

    /** Registers by an organization's invitation, and goes to the application then. */
    Arrival followsAnInvitation() {
        String address = "n" + UUID.randomUUID() + "@example.org";
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            page.navigate(invitation(address));
            fillIn(page, address);
            page.waitForCondition(
                    () -> isAtTheAccount(page) || page.locator(CodePage.FIELD).isVisible());
            boolean asked = !isAtTheAccount(page);
            if (asked) {
                new CodePage(page).code(Mailbox.code(address, 1));
                page.waitForCondition(() -> isAtTheAccount(page));
            }
            JsonNode token = realm.application().idTokenAtOnce(page);
            return new Arrival(asked, token.get("acr").asText());
        }
    }

    /** The link by which a new organization invites somebody. */
    String invitation(String address) {
        String name = "o" + UUID.randomUUID();
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
                                        List.of(Map.of("name", name + ".example.com"))))
                        .expect(201)
                        .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        realm.admin()
                .form(
                        realm.path("/organizations/" + id + "/members/invite-user"),
                        Map.of("email", address))
                .expect(204);
        Await.until(
                Duration.ofSeconds(15),
                () -> "an invitation came for " + address,
                () -> !Mailbox.to(address).isEmpty());
        Matcher link = LINK.matcher(Mailbox.html(Mailbox.to(address).get(0)));
        if (!link.find()) {
            throw new AssertionError("no link in the invitation");
        }
        return link.group(1).replace("&amp;", "&").replace("&#61;", "=");
    }

    private boolean isAtTheAccount(Page page) {
        return page.url().contains("/realms/" + realm.name() + "/account");
    }

    private String acr(Page page) {
        return realm.application().idToken(page).get("acr").asText();
    }

    private static void fillIn(Page page, String address) {
        new RegistrationPage(page).register(address, SecuredRealm.PASSWORD, "New", "Comer");
    }
}
