package org.keystead.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keystead.it.browser.Application;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.email.CodePage;
import org.keystead.it.server.Api;
import org.keystead.it.server.KeycloakServer;
import org.keystead.it.server.RealmCommand;

/** What the pack is for, in the demo's realm at some address. */
final class MainJob {

    private static final String REALM = "cloud";
    private static final Path DEMO =
            Path.of(
                    System.getProperty("keystead.repository"),
                    "realm-config/demo/cloud-realm.json");
    private static final String CLIENT = "application";
    private static final String OWNER = "anna";
    private static final String MEMBER = "emil";

    private final String url;
    private final MailServer mail;

    MainJob(String url, MailServer mail) {
        this.url = url;
        this.mail = mail;
    }

    /** Makes the demo's realm with its second factors, and an application to log in to. */
    MainJob prepared() {
        Api.admin(url).post("/admin/realms", demo()).expect(201);
        command("setup");
        Map<String, Object> client = new HashMap<>(Application.client(CLIENT));
        client.put("defaultClientScopes", List.of("acr", "basic", "organization-access"));
        Api.admin(url).post("/admin/realms/" + REALM + "/clients", client).expect(201);
        return this;
    }

    /** The owner logs in with the {@code count}-th code that is mailed to her. */
    Api ownerLogsIn(int count) {
        Application application = new Application(url, REALM, CLIENT);
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            application.open(page);
            new LoginPage(page).login(OWNER, OWNER);
            new CodePage(page).awaited().code(mail.code(OWNER + "@acme.example", count));
            String token = application.tokens(page).body().get("access_token").asText();
            return Api.bearer(url, token);
        }
    }

    /** The owner gives her member what he is then allowed. */
    void give(Api owner) {
        assertThat(isAllowed()).isFalse();
        String members = "/realms/" + REALM + "/organization-access/organizations/acme/members";
        String member =
                owner.get(members + "?search=" + MEMBER)
                        .expect(200)
                        .body()
                        .get(0)
                        .get("id")
                        .asText();
        owner.post(
                        members + "/" + member + "/grants",
                        Map.of(
                                "project", "production",
                                "section", "cloud-servers",
                                "level", "manage"))
                .expect(201);
        assertThat(isAllowed()).isTrue();
    }

    /** Whether the member may create a server, as a resource server asks. */
    boolean isAllowed() {
        String token =
                Api.anonymous(url)
                        .form(
                                "/realms/" + REALM + "/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", "api",
                                        "client_secret", "api-secret"))
                        .expect(200)
                        .body()
                        .get("access_token")
                        .asText();
        return Api.bearer(url, token)
                .post(
                        "/realms/" + REALM + "/section-permissions/check",
                        Map.of(
                                "subject",
                                Map.of("username", MEMBER),
                                "checks",
                                List.of(
                                        Map.of(
                                                "organization", "acme",
                                                "project", "production",
                                                "section", "cloud-servers",
                                                "action", "create"))))
                .expect(200)
                .body()
                .at("/results/0/allowed")
                .asBoolean();
    }

    /** The demo's realm, its mail going to the server of these tests. */
    private static String demo() {
        try {
            return Files.readString(DEMO)
                    .replace("${KEYSTEAD_SMTP_HOST:localhost}", MailServer.NAME)
                    .replace("${KEYSTEAD_SMTP_PORT:8083}", String.valueOf(MailServer.SMTP))
                    .replace("${KEYSTEAD_APP_URL:http://localhost:8081}", "http://localhost:8081");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code realm-config/keystead} on the realm. */
    void command(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(List.of("--server", url, "--realm", REALM));
        command.addAll(List.of(arguments));
        RealmCommand.run(KeycloakServer.ADMIN_PASSWORD, command).expect(0);
    }
}
