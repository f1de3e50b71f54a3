package org.keystead.it.container;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keystead.it.browser.Browser;
import org.keystead.it.browser.LoginPage;
import org.keystead.it.demo.ControlPanel;
import org.keystead.it.demo.MailPage;
import org.keystead.it.server.Api;
import org.keystead.it.server.Await;
import org.testcontainers.utility.DockerImageName;

/** The page about containers, command by command, from nothing built to a login. */
class ComposeIT {

    private static final String ADMIN = "admin";

    @TempDir private Path folder;

    @BeforeEach
    void images() {
        Engine.need(
                Images.KEYCLOAK,
                Images.POSTGRES,
                DockerImageName.parse("eclipse-temurin:17-jdk"),
                DockerImageName.parse("caddy:2"));
    }

    @Test
    void demoIsCompleteByOneCommand() {
        try (Compose demo = Compose.in(folder, "demo")) {
            String keycloak = "http://localhost:" + demo.port("KEYSTEAD_PORT");
            String application = "http://localhost:" + demo.port("KEYSTEAD_APP_PORT") + "/";
            String mail = "http://localhost:" + demo.port("KEYSTEAD_MAIL_PORT") + "/";
            demo.documented("demo").expect(0);
            Await.until(
                    Duration.ofMinutes(2),
                    () -> "the application answered: " + demo.run("logs demo-app").output(),
                    () -> demo.shell("curl -s -o /dev/null " + application).status() == 0);

            try (BrowserContext window = Browser.window()) {
                ControlPanel panel =
                        ControlPanel.logIn(
                                window.newPage(), application, new MailPage(mail, "bert"));
                panel.switchTo("acme", "production").press("Create", "cloud-servers");
                assertThat(panel.outcome()).hasText("Create Cloud Servers: allowed (200)");
            }
            assertThat(yubikeyServers(keycloak))
                    .isEqualTo("http://127.0.0.1:8084/wsapi/2.0/verify");
            assertThat(demo.run("logs --no-color demo-yubikey").output()).contains("8084");
            demo.documented("demo gone").expect(0);
        }
    }

    @Test
    void clusterServesLoginsWithOneNodeStopped() {
        try (Compose cluster = Compose.in(folder, "cluster")) {
            String url = "http://localhost:" + cluster.port("KEYSTEAD_PROXY_PORT");
            cluster.port("KEYSTEAD_PORT");
            cluster.set("KEYSTEAD_HOSTNAME", url);
            cluster.documented("settings").expect(0);
            cluster.documented("secrets").expect(0);
            cluster.documented("cluster").expect(0);
            Await.until(
                    Duration.ofMinutes(2),
                    () -> "the nodes saw each other: " + cluster.run("logs keycloak").output(),
                    () -> cluster.run("logs keycloak").output().contains("(2)"));
            String password = cluster.secret("admin-password");
            assertThat(cluster.run("ps -q keycloak | xargs docker inspect").expect(0).output())
                    .contains("KC_BOOTSTRAP_ADMIN_PASSWORD_FILE")
                    .doesNotContain(password);
            String realm = "shop";
            Api admin = admin(url, password);
            admin.post(
                            "/admin/realms",
                            Map.of("realm", realm, "enabled", true, "organizationsEnabled", true))
                    .expect(201);

            cluster.documented("stopped").expect(0);
            for (int i = 0; i < 20; i++) {
                admin(url, password)
                        .get("/admin/realms/" + realm + "/organization-access/presets")
                        .expect(200);
            }
            logIn(url, realm, password);
            cluster.documented("started").expect(0);
        }
    }

    @Test
    void imageIsBuiltOnAnotherRegistrysKeycloakAndDoesNotStartWithoutSettings() {
        try (Compose one = Compose.in(folder, "one")) {
            one.port("KEYSTEAD_PORT");
            assertThat(one.run("run --rm -T database").status()).isNotZero();
            one.shell("docker tag " + Images.KEYCLOAK + " registry.example.org/keycloak:26.7.4")
                    .expect(0);
            one.documented("image").expect(0);
            assertThat(one.shell("docker image inspect -f '{{.Config.User}}' keystead").output())
                    .isEqualTo("1000\n");
            Compose.Result server = one.run("run --rm -T --no-deps keycloak");
            assertThat(server.status()).isNotZero();
            assertThat(server.output()).contains("when bootstrap admin password is set");
        }
    }

    /** The administrator's login to the console, which has our entry. */
    private static void logIn(String url, String realm, String password) {
        try (BrowserContext window = Browser.window()) {
            Page page = window.newPage();
            page.navigate(url + "/admin/master/console/#/" + realm + "/organizations");
            new LoginPage(page).login(ADMIN, password);
            page.locator("#nav-item-keystead").waitFor();
        }
    }

    private static Api admin(String url, String password) {
        return Api.bearer(
                url,
                Api.anonymous(url)
                        .form(
                                "/realms/master/protocol/openid-connect/token",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        ADMIN,
                                        "password",
                                        password))
                        .expect(200)
                        .body()
                        .get("access_token")
                        .asText());
    }

    /** Where the demo's realm asks about YubiKeys. */
    private static String yubikeyServers(String keycloak) {
        Api admin = Api.admin(keycloak);
        String realm = "/admin/realms/cloud/authentication/";
        List<String> configs =
                admin
                        .get(realm + "flows/keystead%20browser/executions")
                        .expect(200)
                        .body()
                        .findParents("authenticationConfig")
                        .stream()
                        .filter(
                                step ->
                                        "keystead-yubikey-otp"
                                                .equals(step.path("providerId").asText()))
                        .map(step -> step.get("authenticationConfig").asText())
                        .toList();
        return admin.get(realm + "config/" + configs.get(0))
                .expect(200)
                .body()
                .at("/config/keystead.yubikey.servers")
                .asText();
    }
}
