package org.keystead.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.EmptySite;
import org.keystead.it.server.Api;

/** Where people end up who have joined by the link in the mail, and how long it works. */
class InvitationLandingIT extends Inviting {

    private static final String PANEL = EmptySite.url();
    private static final String HOME = PANEL + "/home";
    private static final String WELCOME = PANEL + "/welcome?plan=a%26b&step=1";

    @Test
    void newcomerIsLoggedInToTheAccountConsole() {
        invite(anna, "nora@example.org", developer());

        try (BrowserContext window = Browser.window()) {
            Page page = Newcomer.register(window, link(0));

            page.waitForSelector("text=Personal info");
            assertThat(page.url()).startsWith(realm.server().url() + realm.path("/account"));
        }
    }

    @Test
    void newcomerGoesWhereTheInvitationSaysWithoutACode() {
        panel(Map.of("baseUrl", HOME));
        Map<String, Object> request = request("nora@example.org", Map.of("redirectUri", WELCOME));
        JsonNode sent = anna.post(invitations(), request).expect(201).body();
        assertThat(sent.get("redirectUri").asText()).isEqualTo(WELCOME);
        String again = invitations() + "/" + sent.get("id").asText() + "/resend";
        assertThat(anna.post(again, null).expect(200).body().get("redirectUri").asText())
                .isEqualTo(WELCOME);

        try (BrowserContext window = Browser.window()) {
            Page page = Newcomer.register(window, link(1));

            page.waitForURL(PANEL + "/**");
            assertThat(page.url()).isEqualTo(WELCOME);
            page.navigate(realm.server().url() + realm.path("/account"));
            page.waitForSelector("text=Personal info");
        }
    }

    @Test
    void newcomerGoesHomeToTheApplicationThatInvited() {
        panel(Map.of("baseUrl", HOME));
        invite(anna, "nora@example.org", developer());

        try (BrowserContext window = Browser.window()) {
            Page page = Newcomer.register(window, link(0));

            page.waitForURL(PANEL + "/**");
            assertThat(page.url()).isEqualTo(HOME);
        }
    }

    /** The account goes with the membership, and so lists of members say. */
    @Test
    void newcomerIsAManagedMember() {
        panel(Map.of("baseUrl", HOME));
        invite(anna, "nora@example.org", developer());
        try (BrowserContext window = Browser.window()) {
            Newcomer.register(window, link(0)).waitForURL(PANEL + "/**");
        }

        String members = realm.access("/organizations/acme/members");
        JsonNode nora = realm.admin().get(members + "?search=nora").expect(200).body().get(0);

        assertThat(nora.get("membershipType").asText()).isEqualTo("managed");
        assertThat(nora.get("grants").asInt()).isEqualTo(1);
        String own = members + "/" + nora.get("id").asText();
        assertThat(realm.admin().get(own).expect(200).body()).isEqualTo(nora);
    }

    @Test
    void newcomerGoesWhereTheOrganizationSendsItsPeople() {
        panel(Map.of("baseUrl", HOME));
        String acme = realm.adminPath("/organizations/" + realm.organization("acme"));
        ObjectNode organization = (ObjectNode) realm.admin().get(acme).body();
        realm.admin().put(acme, organization.put("redirectUrl", WELCOME)).expect(204);
        invite(anna, "nora@example.org", developer());
        assertThat(landing("organization=" + realm.organization("acme"))).isEqualTo(account());

        try (BrowserContext window = Browser.window()) {
            Page page = Newcomer.register(window, link(0));

            page.waitForURL(PANEL + "/**");
            assertThat(page.url()).isEqualTo(WELCOME);
        }
    }

    @Test
    void userGoesThereTooAfterConfirming() {
        panel(Map.of());
        anna.post(invitations(), request("carl@example.org", Map.of("redirectUri", WELCOME)))
                .expect(201);

        try (BrowserContext window = Browser.window()) {
            Page page = Newcomer.open(window, link(0));
            page.click("a[href*='action-token']");

            page.waitForURL(PANEL + "/**");
            assertThat(page.url()).isEqualTo(WELCOME);
        }
        assertThat(grants("carl").findValuesAsText("role")).containsExactly("developer");
    }

    @Test
    void addressMustBeTheClients() {
        panel(Map.of());
        for (String uri :
                List.of(
                        "https://evil.example/",
                        "https://panel.example@evil.example/",
                        "https://panel.example.evil.example/",
                        "javascript:alert(1)",
                        PANEL + "/?code=1",
                        "https://panel.example/?code=1",
                        "no address")) {
            assertThat(refusal(Map.of("redirectUri", uri))).as(uri).contains("redirectUri");
        }
        assertThat(refusal(Map.of("redirectUri", WELCOME + "x".repeat(1000))))
                .contains("redirectUri");
        assertThat(refusal(Map.of("redirectUri", WELCOME + "%C3".repeat(250))))
                .contains("redirectUri");
        assertThat(refusal(Map.of("clientId", "nobody"))).contains("clientId");

        String administration = realm.access("/organizations/acme/invitations");
        Map<String, Object> nowhere = request("nora@example.org", Map.of("redirectUri", WELCOME));
        assertThat(realm.admin().post(administration, nowhere).expect(400).text())
                .contains("clientId");
        nowhere.put("clientId", "app");
        realm.admin().post(administration, nowhere).expect(201);
    }

    @Test
    void landingLeadsNowhereElse() {
        panel(Map.of("baseUrl", HOME));
        assertThat(landing("client_id=app&redirect_uri=" + Api.encode(WELCOME))).isEqualTo(WELCOME);
        assertThat(landing("client_id=app&redirect_uri=https://evil.example/")).isEqualTo(HOME);
        assertThat(landing("client_id=nobody&redirect_uri=" + Api.encode(WELCOME)))
                .isEqualTo(account());
        assertThat(landing("redirect_uri=" + Api.encode(WELCOME))).isEqualTo(account());

        panel(Map.of("baseUrl", HOME, "enabled", false));
        assertThat(landing("client_id=app&redirect_uri=" + Api.encode(WELCOME)))
                .isEqualTo(account());
    }

    @Test
    void invitationLivesAsLongAsItSays() {
        Map<String, Object> request = request("nora@example.org", Map.of("lifespanSeconds", 300));
        JsonNode sent = anna.post(invitations(), request).expect(201).body();
        assertThat(lifespan(sent)).isEqualTo(Duration.ofMinutes(5));
        String again = invitations() + "/" + sent.get("id").asText() + "/resend";
        assertThat(lifespan(anna.post(again, null).expect(200).body()))
                .isEqualTo(Duration.ofMinutes(5));

        assertThat(refusal(Map.of("lifespanSeconds", 299))).contains("lifespanSeconds");
        assertThat(refusal(Map.of("lifespanSeconds", 2_592_001))).contains("lifespanSeconds");
    }

    private static Duration lifespan(JsonNode sent) {
        return Duration.between(
                Instant.parse(sent.get("sentAt").asText()),
                Instant.parse(sent.get("expiresAt").asText()));
    }

    private String refusal(Map<String, ?> more) {
        return anna.post(invitations(), request("nora@example.org", more)).expect(400).text();
    }

    private static Map<String, Object> request(String email, Map<String, ?> more) {
        Map<String, Object> request = new HashMap<>(body(email, developer()));
        request.putAll(more);
        return request;
    }

    /** Makes {@code app} an application at these addresses. */
    private void panel(Map<String, ?> settings) {
        String clients = realm.adminPath("/clients");
        ObjectNode app = (ObjectNode) realm.admin().get(clients + "?clientId=app").body().get(0);
        app.setAll((ObjectNode) Api.JSON.valueToTree(settings));
        app.putArray("redirectUris").add(PANEL + "/*").add("https://panel.example/*");
        realm.admin().put(clients + "/" + app.get("id").asText(), app).expect(204);
    }

    private String account() {
        return realm.server().url() + realm.path("/account/");
    }

    private String landing(String query) {
        URI page = URI.create(realm.server().url() + realm.path("/keystead-landing?") + query);
        try {
            HttpResponse<Void> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(page).build(),
                                    HttpResponse.BodyHandlers.discarding());
            assertThat(answer.statusCode()).isEqualTo(302);
            return answer.headers().firstValue("Location").orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
